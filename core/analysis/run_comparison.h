// SPDX-License-Identifier: GPL-3.0-or-later
// Kept runs side by side: in what they differ, and how they did.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/run/run_records.h"

namespace core {

struct SettingDifference {
  std::string key;                  // Or "pictures" where the runs had other ones.
  std::vector<std::string> values;  // One a run; "" where the run has no such setting.
};

struct MetricRow {
  std::string metric;
  std::vector<std::optional<double>> last;  // One a run; none where the run has no such metric.
  std::vector<std::optional<double>> best;
  bool isComparable = true;  // No loss where the runs have different ones.
};

struct RunComparison {
  std::vector<RunSummary> runs;
  std::vector<SettingDifference> differences;  // In reading order.
  std::size_t equalSettings = 0;               // How many are the same in all of them.
  std::vector<MetricRow> metrics;              // Validation first.

  [[nodiscard]] bool differIn(std::string_view key) const;
};

// Throws Error when a run's settings cannot be read.
[[nodiscard]] RunComparison comparisonOf(const std::vector<RunDetails>& runs);

// The best of one metric's values; none where fewer than two can be compared, or all are equal.
[[nodiscard]] std::optional<double> bestValue(const std::string& metric,
                                              const std::vector<std::optional<double>>& values);

// The names of all their metrics, in reading order.
[[nodiscard]] std::vector<std::string> metricsOf(const std::vector<RunSummary>& runs);

}  // namespace core
