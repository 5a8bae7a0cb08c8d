// SPDX-License-Identifier: GPL-3.0-or-later
// A run's cells as people read them, and the numbers that they are sorted by.
#pragma once

#include <QString>
#include <string>

#include "core/run/run_records.h"
#include "ui/words/run_columns.h"

namespace ui {

// A name, tag or the like as it may stand in a line (core/base/unicode.h).
[[nodiscard]] QString nameText(const std::string& name);
// "12 of 100", "Finished", "Failed at 31".
[[nodiscard]] QString statusText(const core::RunSummary& run);
[[nodiscard]] QString runText(const core::RunSummary& run, const RunColumn& column);
[[nodiscard]] QString runToolTip(const core::RunSummary& run, const RunColumn& column);
// NaN where the column has no number.
[[nodiscard]] double runNumber(const core::RunSummary& run, const RunColumn& column);
// "1.2 MB": sizes of files and of memory everywhere in the window.
[[nodiscard]] QString sizeText(std::int64_t bytes);

}  // namespace ui
