// SPDX-License-Identifier: GPL-3.0-or-later
// Kept runs side by side: in what they differ, and how they did.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace cli {

struct SettingDifference {
  std::string key;                  // Or "pictures" where the runs had other ones.
  std::vector<std::string> values;  // One a run; "" where the run has no such setting.
};

struct FigureRow {
  std::string metric;
  std::vector<std::optional<double>> last;  // One a run; none where the run has no such figure.
  std::vector<std::optional<double>> best;
  bool isComparable = true;  // No loss where the runs have different ones.
};

struct RunComparison {
  std::vector<core::RunSummary> runs;
  std::vector<SettingDifference> differences;  // In reading order.
  std::vector<FigureRow> figures;              // Validation first.
};

// Throws as RunStore does, and core::Error when a run's settings cannot be read.
[[nodiscard]] RunComparison comparisonOf(core::RunStore& store, const std::vector<std::string>& uids);

// A sentence, the settings that differ, and the figures with a mark at the best of each row.
[[nodiscard]] std::string formatComparison(const RunComparison& comparison);
[[nodiscard]] std::string comparisonJson(const RunComparison& comparison);

}  // namespace cli
