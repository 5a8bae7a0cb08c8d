// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metric_series.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

bool isBefore(const SeriesPoint& point, double x) { return point.x < x; }
bool isAfter(double x, const SeriesPoint& point) { return x < point.x; }

}  // namespace

void MetricSeries::append(double x, double y) {
  if (!std::isfinite(y)) {
    notFinite_.push_back({x, y});
    return;
  }
  const std::size_t index = points_.size();
  points_.push_back({x, y});
  std::size_t span = kBlock;
  for (std::size_t level = 0;; ++level, span *= kBlock) {
    if (level == levels_.size()) {
      if (index < span / kBlock) return;  // One block below is enough so far.
      levels_.emplace_back();
      // The new level begins with what its first block already holds.
      for (std::size_t first = 0; first <= index; first += span) {
        Extremes extremes{first, first};
        for (std::size_t i = first; i <= std::min(index, first + span - 1); ++i) include(extremes, i);
        levels_.back().push_back(extremes);
      }
      continue;
    }
    if (index / span == levels_[level].size()) levels_[level].push_back({index, index});
    include(levels_[level][index / span], index);
  }
}

void MetricSeries::clear() { *this = {}; }

void MetricSeries::include(Extremes& extremes, std::size_t candidate) const {
  if (points_[candidate].y < points_[extremes.lowest].y) extremes.lowest = candidate;
  if (points_[candidate].y > points_[extremes.highest].y) extremes.highest = candidate;
}

// Of the points first to last - 1: whole blocks where they fit, single points at the ends.
MetricSeries::Extremes MetricSeries::extremesOf(std::size_t first, std::size_t last) const {
  Extremes extremes{first, first};
  std::size_t i = first;
  while (i < last) {
    std::size_t span = 1;
    std::size_t level = 0;
    while (level < levels_.size() && i % (span * kBlock) == 0 && i + span * kBlock <= last) {
      span *= kBlock;
      ++level;
    }
    if (level == 0) {
      include(extremes, i);
    } else {
      include(extremes, levels_[level - 1][i / span].lowest);
      include(extremes, levels_[level - 1][i / span].highest);
    }
    i += span;
  }
  return extremes;
}

std::vector<SeriesPoint> MetricSeries::visible(double from, double to, std::size_t columns) const {
  if (points_.empty() || columns == 0) return {};
  auto begin = std::lower_bound(points_.begin(), points_.end(), from, isBefore);
  auto end = std::upper_bound(points_.begin(), points_.end(), to, isAfter);
  if (begin != points_.begin()) --begin;
  if (end != points_.end()) ++end;
  if (static_cast<std::size_t>(end - begin) <= 4 * columns) return {begin, end};
  const double width = (to - from) / static_cast<double>(columns);
  std::vector<SeriesPoint> reduced;
  auto first = begin;
  while (first != end) {
    const double column = std::floor((first->x - from) / width);
    auto next = std::lower_bound(first, end, from + (column + 1.0) * width, isBefore);
    if (next == first) ++next;
    const auto place = static_cast<std::size_t>(first - points_.begin());
    const auto past = static_cast<std::size_t>(next - points_.begin());
    const Extremes extremes = extremesOf(place, past);
    std::size_t chosen[] = {place, extremes.lowest, extremes.highest, past - 1};
    std::sort(std::begin(chosen), std::end(chosen));
    const auto unique = std::unique(std::begin(chosen), std::end(chosen));
    for (auto index = std::begin(chosen); index != unique; ++index) reduced.push_back(points_[*index]);
    first = next;
  }
  return reduced;
}

double MetricSeries::valueAt(double x) const {
  const auto after = std::upper_bound(points_.begin(), points_.end(), x, isAfter);
  return after == points_.begin() ? after->y : std::prev(after)->y;
}

MetricSeries MetricSeries::smoothed(double weight) const {
  MetricSeries result;
  double mean = 0.0;
  double left = 1.0;  // weight^i
  for (const SeriesPoint& point : points_) {
    mean = weight * mean + (1.0 - weight) * point.y;
    left *= weight;
    result.append(point.x, mean / (1.0 - left));
  }
  result.notFinite_ = notFinite_;
  return result;
}

}  // namespace core
