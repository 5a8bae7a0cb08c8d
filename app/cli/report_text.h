// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset report as text for people, and as JSON for programs.
#pragma once

#include <string>

#include "core/data/dataset_report.h"

namespace cli {

// Long lists of names are cut short, and say so. folder: as it is shown to people. eachSkipped: every file that is left
// out by name.
[[nodiscard]] std::string formatReport(const core::DatasetReport& report, const std::string& folder, bool eachSkipped);

// One object, with every name.
[[nodiscard]] std::string reportJson(const core::DatasetReport& report);

}  // namespace cli
