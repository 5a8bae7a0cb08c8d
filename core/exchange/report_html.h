// SPDX-License-Identifier: GPL-3.0-or-later
// A report as one page that needs neither a script nor a network: charts are drawings, pictures and tables lie inside.
#pragma once

#include <string>

#include "core/exchange/report.h"

namespace core {

// Light and dark as the reader's system is, and light on paper; nothing is cut between pages.
[[nodiscard]] std::string reportHtml(const Report& report);

[[nodiscard]] std::string base64(const std::string& bytes);

}  // namespace core
