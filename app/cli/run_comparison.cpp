// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_comparison.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/analysis/metric.h"
#include "core/base/text.h"

namespace cli {
namespace {

constexpr std::size_t kNamedDifferences = 5;  // More than these are counted in the sentence.

constexpr const char* kNoMark = "  ";  // As wide as the mark of a best value.

using Values = std::vector<std::optional<double>>;

std::string words(const std::string& key) {
  std::string text = key;
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string sentence(const core::RunComparison& comparison) {
  const std::string runs = comparison.runs.size() == 2 ? "The two runs" : "The runs";
  std::vector<std::string> names;
  for (const core::SettingDifference& difference : comparison.differences) names.push_back(words(difference.key));
  if (names.empty()) return runs + " have the same settings and pictures.\n";
  if (names.size() > kNamedDifferences) return runs + " differ in " + std::to_string(names.size()) + " settings.\n";
  const std::string last = names.back();
  names.pop_back();
  return runs + " differ only in " + (names.empty() ? last : core::join(names, ", ") + " and " + last) + ".\n";
}

using Rows = std::vector<std::vector<std::string>>;

Rows titleRows(const core::RunComparison& comparison) {
  Rows rows = {{""}, {"name"}, {"status"}, {"epochs"}};
  for (const core::RunSummary& run : comparison.runs) {
    rows[0].push_back(run.uid + kNoMark);
    rows[1].push_back(core::displayPath(run.name) + kNoMark);
    rows[2].push_back(core::runStatusName(run.status) + kNoMark);
    rows[3].push_back(std::to_string(run.epochs) + kNoMark);
  }
  return rows;
}

std::vector<std::string> valueCells(const std::string& title, const core::MetricRow& row, const Values& values) {
  std::vector<std::string> cells(1, title);
  const std::optional<double> best = row.isComparable ? core::bestValue(row.metric, values) : std::nullopt;
  for (const std::optional<double>& value : values) {
    const std::string mark = best && value == best ? " *" : kNoMark;
    cells.push_back(value ? core::formatMetric(row.metric, *value) + mark : "");
  }
  return cells;
}

nlohmann::ordered_json valuesJson(const std::vector<core::MetricRow>& rows, Values core::MetricRow::*which) {
  auto object = nlohmann::ordered_json::object();
  for (const core::MetricRow& row : rows) {
    auto list = nlohmann::ordered_json::array();
    for (const std::optional<double>& value : row.*which) {
      list.push_back(value && std::isfinite(*value) ? nlohmann::ordered_json(*value) : nlohmann::ordered_json());
    }
    object[row.metric] = std::move(list);
  }
  return object;
}

}  // namespace

std::string formatComparison(const core::RunComparison& comparison) {
  Rows rows = titleRows(comparison);
  for (const core::SettingDifference& difference : comparison.differences) {
    std::vector<std::string>& row = rows.emplace_back(1, difference.key);
    for (const std::string& value : difference.values)
      row.push_back((value.empty() ? "-" : core::displayPath(value)) + kNoMark);
  }
  rows.emplace_back();
  for (const core::MetricRow& row : comparison.metrics) rows.push_back(valueCells(row.metric, row, row.last));
  rows.emplace_back();
  for (const core::MetricRow& row : comparison.metrics) {
    if (core::metricId(row.metric).part == core::MetricPart::Validation)
      rows.push_back(valueCells("best." + row.metric, row, row.best));
  }
  std::string text = sentence(comparison) + formatTable(rows) + "* the best of its row\n";
  if (comparison.differIn("loss")) text += "The runs measure their loss differently, so no loss is marked.\n";
  if (comparison.differIn("pictures")) text += "The runs had different pictures: compare their figures with care.\n";
  return text;
}

std::string comparisonJson(const core::RunComparison& comparison) {
  auto ids = nlohmann::ordered_json::array();
  for (const core::RunSummary& run : comparison.runs) ids.push_back(run.uid);
  auto differences = nlohmann::ordered_json::object();
  for (const core::SettingDifference& difference : comparison.differences) {
    auto& list = differences[difference.key] = nlohmann::ordered_json::array();
    for (const std::string& value : difference.values) {
      list.push_back(value.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(value));
    }
  }
  return jsonText({{"runs", ids},
                   {"differences", differences},
                   {"last", valuesJson(comparison.metrics, &core::MetricRow::last)},
                   {"best", valuesJson(comparison.metrics, &core::MetricRow::best)}});
}

}  // namespace cli
