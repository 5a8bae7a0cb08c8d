// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/run_comparison.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/analysis/metric.h"
#include "core/run/imported_run.h"

namespace core {
namespace {

// Keys in reading order, then whatever the other runs have besides.
class SettingTable {
 public:
  explicit SettingTable(std::size_t runs) : runs_(runs) {}

  void add(std::size_t run, const std::string& key, const std::string& value) {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.key == key; });
    SettingDifference& row = found == rows_.end() ? rows_.emplace_back(key, std::vector<std::string>(runs_)) : *found;
    row.values[run] = value;
  }

  // Those that are equal in all runs are only counted.
  [[nodiscard]] std::vector<SettingDifference> differing(std::size_t& equal) && {
    const std::size_t all = rows_.size();
    std::erase_if(rows_, [](const SettingDifference& row) {
      return std::all_of(row.values.begin(), row.values.end(), [&](const auto& v) { return v == row.values.front(); });
    });
    equal = all - rows_.size();
    return std::move(rows_);
  }

 private:
  std::size_t runs_;
  std::vector<SettingDifference> rows_;
};

MetricRow metricRow(const std::vector<RunSummary>& runs, const std::string& metric, bool sameLoss) {
  MetricRow row{metric, {}, {}, sameLoss || metricId(metric).name != "loss"};
  for (const RunSummary& run : runs) {
    const MetricSummary* const found = run.metric(metric);
    row.last.push_back(found == nullptr ? std::nullopt : std::optional(found->last));
    row.best.push_back(found == nullptr ? std::nullopt : std::optional(found->best));
  }
  return row;
}

}  // namespace

bool RunComparison::differIn(std::string_view key) const {
  return std::any_of(differences.begin(), differences.end(),
                     [key](const SettingDifference& difference) { return difference.key == key; });
}

RunComparison comparisonOf(const std::vector<RunDetails>& runs) {
  RunComparison comparison;
  SettingTable settings(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const auto& [key, value] : settingTexts(runs[i])) settings.add(i, key, value);
    settings.add(i, "pictures", runs[i].dataset);
    comparison.runs.push_back(runs[i].summary);
  }
  comparison.differences = std::move(settings).differing(comparison.equalSettings);
  const bool sameLoss = !comparison.differIn("loss");
  for (const std::string& metric : metricsOf(comparison.runs)) {
    comparison.metrics.push_back(metricRow(comparison.runs, metric, sameLoss));
  }
  return comparison;
}

std::optional<double> bestValue(const std::string& metric, const std::vector<std::optional<double>>& values) {
  std::set<double> distinct;
  for (const std::optional<double>& value : values) {
    if (value && std::isfinite(*value)) distinct.insert(*value);
  }
  if (distinct.size() < 2) return std::nullopt;
  return isHigherBetter(metric) ? *distinct.rbegin() : *distinct.begin();
}

std::vector<std::string> metricsOf(const std::vector<RunSummary>& runs) {
  std::set<std::string> names;
  for (const RunSummary& run : runs) {
    for (const MetricSummary& metric : run.metrics) names.insert(metric.name);
  }
  return inReadingOrder({names.begin(), names.end()});
}

}  // namespace core
