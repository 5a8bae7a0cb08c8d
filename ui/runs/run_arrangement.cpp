// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_arrangement.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

using Kind = RunColumn::Kind;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Keys are taken once, because texts are made anew each time.
void sort(std::vector<std::size_t>& rows, const RunSnapshot& snapshot, const std::vector<RunSort>& sorting) {
  for (auto sort = sorting.rbegin(); sort != sorting.rend(); ++sort) {
    const std::vector<RunColumn> found = columnsFromIds({sort->column});
    if (found.empty()) continue;
    std::vector<std::pair<double, QString>> keys(snapshot.runs.size());
    for (const std::size_t row : rows) {
      const core::RunSummary& run = snapshot.runs[row];
      keys[row].first = cellNumber(snapshot, run, found.front());
      if (!found.front().isNumeric()) keys[row].second = cellText(snapshot, run, found.front()).toLower();
    }
    const bool isDescending = sort->isDescending;
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
      const auto& [numberA, textA] = keys[a];
      const auto& [numberB, textB] = keys[b];
      if (std::isnan(numberA) != std::isnan(numberB)) return std::isnan(numberB);
      if (!std::isnan(numberA)) return isDescending ? numberA > numberB : numberA < numberB;
      return isDescending ? textA > textB : textA < textB;
    });
  }
}

}  // namespace

QString cellText(const RunSnapshot& snapshot, const core::RunSummary& run, const RunColumn& column) {
  if (column.kind != Kind::Setting) return runText(run, column);
  const auto values = snapshot.settings.find(column.key);
  if (values == snapshot.settings.end()) return {};
  const auto value = values->second->find(run.uid);
  return value == values->second->end() ? QString() : settingText(column.key, value->second);
}

double cellNumber(const RunSnapshot& snapshot, const core::RunSummary& run, const RunColumn& column) {
  if (column.kind != Kind::Setting) return runNumber(run, column);
  const auto values = snapshot.settings.find(column.key);
  if (values == snapshot.settings.end()) return kNone;
  const auto value = values->second->find(run.uid);
  if (value == values->second->end()) return kNone;
  bool isNumber = false;
  const double parsed = QString::fromStdString(value->second).toDouble(&isNumber);
  return isNumber ? parsed : kNone;
}

std::vector<RunGroup> arranged(const RunSnapshot& snapshot, const std::vector<RunSort>& sorting,
                               const std::optional<RunColumn>& grouping) {
  std::vector<std::size_t> rows(snapshot.runs.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  sort(rows, snapshot, sorting);
  if (!grouping) return {{QString(), std::move(rows), kNone}};
  std::vector<RunGroup> groups;
  QHash<QString, std::size_t> places;
  for (const std::size_t row : rows) {
    const core::RunSummary& run = snapshot.runs[row];
    const QString title = cellText(snapshot, run, *grouping);
    const auto found = places.constFind(title);
    const std::size_t place = found == places.constEnd() ? groups.size() : *found;
    if (place == groups.size()) {
      places.insert(title, place);
      groups.push_back({title, {}, kNone});
    }
    RunGroup& group = groups[place];
    group.rows.push_back(row);
    group.best = std::isnan(group.best) ? bestPsnr(run) : std::fmax(group.best, bestPsnr(run));
  }
  return groups;
}

double bestPsnr(const core::RunSummary& run) {
  const core::MetricSummary* const psnr = run.metric("val_psnr");
  return psnr == nullptr ? kNone : psnr->best;
}

}  // namespace ui
