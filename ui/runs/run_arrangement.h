// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of a snapshot in the order and the groups in which a list shows them, and what stands in its cells.
#pragma once

#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

#include "ui/reading/run_snapshot.h"
#include "ui/words/run_columns.h"

namespace ui {

struct RunSort {
  QString column;  // RunColumn::id().
  bool isDescending = false;

  bool operator==(const RunSort&) const = default;
};

// Rows of one group; without groups there is a single one without a title.
struct RunGroup {
  QString title;
  std::vector<std::size_t> rows;  // Places in the snapshot.
  double best = 0.0;              // Of the validation PSNR; NaN where there is none.
};

// What a column says of a run; "" where it says nothing.
[[nodiscard]] QString cellText(const RunSnapshot& snapshot, const core::RunSummary& run, const RunColumn& column);
// What numbers are sorted by; NaN, which comes last either way, where there is none.
[[nodiscard]] double cellNumber(const RunSnapshot& snapshot, const core::RunSummary& run, const RunColumn& column);
// The best validation PSNR, in dB; NaN where there is none.
[[nodiscard]] double bestPsnr(const core::RunSummary& run);

// The first of sorting decides; those after it where it is equal. Without any, the newest come first. grouping: by the text
// of a column; groups stand in the order of their first runs.
[[nodiscard]] std::vector<RunGroup> arranged(const RunSnapshot& snapshot, const std::vector<RunSort>& sorting,
                                             const std::optional<RunColumn>& grouping);

}  // namespace ui
