// SPDX-License-Identifier: GPL-3.0-or-later
// A report on pages of A4. The window writes it and not core, because letters, their shaping and PDF come from Qt, which core does
// without; charts are the same drawings as in the page for browsers.
#pragma once

#include <QByteArray>

#include "core/exchange/report.h"

namespace ui {

// Nothing is cut between pages: what does not fit any more begins the next one. May be called on any thread.
[[nodiscard]] QByteArray reportPdf(const core::Report& report);

}  // namespace ui
