// SPDX-License-Identifier: GPL-3.0-or-later
// Better, or luck? What can be said about the compared runs from their seeds, in sentences.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/analysis/seed_statistics.h"
#include "ui/reading/compared_run.h"

namespace ui {

// Runs that differ by their seed only, and their best values of one metric.
struct VerdictGroup {
  std::vector<std::size_t> runs;  // Their places.
  std::vector<double> values;
  core::SeedComparison against;  // The group that is best.
};

struct Verdict {
  std::vector<VerdictGroup> groups;
  std::size_t best = 0;         // The group with the best mean.
  bool needsMoreSeeds = false;  // A group has fewer than two: it cannot be told.
};

[[nodiscard]] Verdict verdictOn(const std::vector<ComparedRunPtr>& runs, const std::string& metric);
// A line for each group, and a last one that concludes.
[[nodiscard]] QString verdictText(const Verdict& verdict, const std::vector<int>& runSlots, const std::string& metric);

}  // namespace ui
