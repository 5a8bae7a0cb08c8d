// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_places.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr double kReach = 7.0;  // Of a dot.

}  // namespace

int ScatterPlaces::runAt(const QPointF& point, const ScatterThumbnails& thumbnails, double side) const {
  int nearest = -1;
  double least = kReach;
  for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
    const QPointF way = pointOf(run) - point;
    const double distance = std::hypot(way.x(), way.y());
    if (distance >= least) continue;
    least = distance;
    nearest = static_cast<int>(run);
  }
  if (nearest >= 0) return nearest;
  for (const ScatterPoint& each : thumbnails.places()) {
    const QPointF way = each.place - point;
    const bool isInside = std::max(std::abs(way.x()), std::abs(way.y())) < side / 2.0;
    if (isInside && thumbnails.isShown(each.run, runs_)) return static_cast<int>(each.run);
  }
  return -1;
}

int ScatterPlaces::runBeside(int run, int direction) const {
  std::vector<int> order;
  for (std::size_t each = 0; each < runs_.runs().size(); ++each) {
    if (runs_.isSelected(each)) order.push_back(static_cast<int>(each));
  }
  if (order.empty()) return -1;
  std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
    const QPointF first = pointOf(static_cast<std::size_t>(a));
    const QPointF second = pointOf(static_cast<std::size_t>(b));
    return std::pair(first.x(), -first.y()) < std::pair(second.x(), -second.y());
  });
  const auto here = std::find(order.begin(), order.end(), run);
  if (here == order.end()) return direction > 0 ? order.front() : order.back();
  const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
  return order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(here - order.begin() + direction, 0, last))];
}

}  // namespace ui
