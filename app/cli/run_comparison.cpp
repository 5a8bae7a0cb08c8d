// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_comparison.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"

namespace cli {
namespace {

constexpr std::size_t kNamedDifferences = 5;  // More than these are counted in the sentence.

constexpr const char* kNoMark = "  ";  // As wide as the mark of a best figure.

using Figures = std::vector<std::optional<double>>;

// Keys in reading order, then whatever the other runs have besides.
class SettingTable {
 public:
  explicit SettingTable(std::size_t runs) : runs_(runs) {}

  void add(std::size_t run, const std::string& key, const std::string& value) {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.key == key; });
    SettingDifference& row = found == rows_.end() ? rows_.emplace_back(key, std::vector<std::string>(runs_)) : *found;
    row.values[run] = value;
  }

  [[nodiscard]] std::vector<SettingDifference> differing() && {
    std::erase_if(rows_, [](const SettingDifference& row) {
      return std::all_of(row.values.begin(), row.values.end(), [&](const auto& v) { return v == row.values.front(); });
    });
    return std::move(rows_);
  }

 private:
  std::size_t runs_;
  std::vector<SettingDifference> rows_;
};

// Validation figures first, then those of the training pictures; loss and errors before the rest.
std::vector<std::string> metricsOf(const std::vector<core::RunSummary>& runs) {
  std::map<std::string, core::MetricValues> byPrefix;
  for (const core::RunSummary& run : runs) {
    for (const core::MetricFigure& figure : run.metrics) {
      const auto end = figure.name.starts_with("val_") ? 4U : figure.name.starts_with("eval_") ? 5U : 0U;
      byPrefix[figure.name.substr(0, end)][figure.name.substr(end)] = 0.0;
    }
  }
  std::vector<std::string> names;
  for (const char* prefix : {"val_", "eval_", ""}) {
    for (const std::string& name : metricOrder(byPrefix[prefix])) names.push_back(prefix + name);
  }
  return names;
}

FigureRow figureRow(const std::vector<core::RunSummary>& runs, const std::string& metric, bool sameLoss) {
  FigureRow row{metric, {}, {}, sameLoss || !metric.ends_with("loss")};
  for (const core::RunSummary& run : runs) {
    const core::MetricFigure* const figure = run.metric(metric);
    row.last.push_back(figure == nullptr ? std::nullopt : std::optional(figure->last));
    row.best.push_back(figure == nullptr ? std::nullopt : std::optional(figure->best));
  }
  return row;
}

// The best of these; none where fewer than two can be compared, or all are equal.
std::optional<double> winner(const std::string& metric, const Figures& figures) {
  std::set<double> values;
  std::size_t count = 0;
  for (const std::optional<double>& figure : figures) {
    if (!figure || !std::isfinite(*figure)) continue;
    values.insert(*figure);
    ++count;
  }
  if (count < 2 || values.size() < 2) return std::nullopt;
  return core::isHigherBetter(metric) ? *values.rbegin() : *values.begin();
}

bool differsIn(const RunComparison& comparison, std::string_view key) {
  return std::any_of(comparison.differences.begin(), comparison.differences.end(),
                     [key](const SettingDifference& difference) { return difference.key == key; });
}

std::string words(const std::string& key) {
  std::string text = key;
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string sentence(const RunComparison& comparison) {
  const std::string runs = comparison.runs.size() == 2 ? "The two runs" : "The runs";
  std::vector<std::string> names;
  for (const SettingDifference& difference : comparison.differences) names.push_back(words(difference.key));
  if (names.empty()) return runs + " have the same settings and pictures.\n";
  if (names.size() > kNamedDifferences) return runs + " differ in " + std::to_string(names.size()) + " settings.\n";
  const std::string last = names.back();
  names.pop_back();
  return runs + " differ only in " + (names.empty() ? last : core::join(names, ", ") + " and " + last) + ".\n";
}

using Rows = std::vector<std::vector<std::string>>;

Rows titleRows(const RunComparison& comparison) {
  Rows rows = {{""}, {"name"}, {"status"}, {"epochs"}};
  for (const core::RunSummary& run : comparison.runs) {
    rows[0].push_back(run.uid + kNoMark);
    rows[1].push_back(core::displayPath(run.name) + kNoMark);
    rows[2].push_back(core::runStatusName(run.status) + kNoMark);
    rows[3].push_back(std::to_string(run.epochs) + kNoMark);
  }
  return rows;
}

std::vector<std::string> figureCells(const std::string& title, const FigureRow& row, const Figures& figures) {
  std::vector<std::string> cells(1, title);
  const std::optional<double> best = row.isComparable ? winner(row.metric, figures) : std::nullopt;
  for (const std::optional<double>& figure : figures) {
    const std::string mark = best && figure == best ? " *" : kNoMark;
    cells.push_back(figure ? core::formatFigure(*figure) + mark : "");
  }
  return cells;
}

nlohmann::ordered_json figuresJson(const std::vector<FigureRow>& rows, Figures FigureRow::*which) {
  auto object = nlohmann::ordered_json::object();
  for (const FigureRow& row : rows) {
    auto list = nlohmann::ordered_json::array();
    for (const std::optional<double>& figure : row.*which) {
      list.push_back(figure && std::isfinite(*figure) ? nlohmann::ordered_json(*figure) : nlohmann::ordered_json());
    }
    object[row.metric] = std::move(list);
  }
  return object;
}

}  // namespace

RunComparison comparisonOf(core::RunStore& store, const std::vector<std::string>& uids) {
  RunComparison comparison;
  SettingTable settings(uids.size());
  for (std::size_t i = 0; i < uids.size(); ++i) {
    const core::RunDetails run = store.details(uids[i]);
    for (const core::SettingInUse& setting :
         core::settingsInUse(core::parseRecipe(run.settings, "run " + uids[i]).settings)) {
      settings.add(i, setting.spec.key, core::formatSetting(setting.value));
    }
    settings.add(i, "pictures", run.dataset);
    comparison.runs.push_back(run.summary);
  }
  comparison.differences = std::move(settings).differing();
  const bool sameLoss = !differsIn(comparison, "loss");
  for (const std::string& metric : metricsOf(comparison.runs)) {
    comparison.figures.push_back(figureRow(comparison.runs, metric, sameLoss));
  }
  return comparison;
}

std::string formatComparison(const RunComparison& comparison) {
  Rows rows = titleRows(comparison);
  for (const SettingDifference& difference : comparison.differences) {
    std::vector<std::string>& row = rows.emplace_back(1, difference.key);
    for (const std::string& value : difference.values)
      row.push_back((value.empty() ? "-" : core::displayPath(value)) + kNoMark);
  }
  rows.emplace_back();
  for (const FigureRow& row : comparison.figures) rows.push_back(figureCells(row.metric, row, row.last));
  rows.emplace_back();
  for (const FigureRow& row : comparison.figures) {
    if (row.metric.starts_with("val_")) rows.push_back(figureCells("best." + row.metric, row, row.best));
  }
  std::string text = sentence(comparison) + formatTable(rows) + "* the best of its row\n";
  if (differsIn(comparison, "loss")) text += "The runs measure their loss differently, so no loss is marked.\n";
  if (differsIn(comparison, "pictures")) text += "The runs had different pictures: compare their figures with care.\n";
  return text;
}

std::string comparisonJson(const RunComparison& comparison) {
  auto ids = nlohmann::ordered_json::array();
  for (const core::RunSummary& run : comparison.runs) ids.push_back(run.uid);
  auto differences = nlohmann::ordered_json::object();
  for (const SettingDifference& difference : comparison.differences) {
    auto& list = differences[difference.key] = nlohmann::ordered_json::array();
    for (const std::string& value : difference.values) {
      list.push_back(value.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(value));
    }
  }
  return jsonText({{"runs", ids},
                   {"differences", differences},
                   {"last", figuresJson(comparison.figures, &FigureRow::last)},
                   {"best", figuresJson(comparison.figures, &FigureRow::best)}});
}

}  // namespace cli
