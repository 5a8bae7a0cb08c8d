// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_placement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {
namespace {

constexpr double kTakenWeight = 1000.0;  // A pixel of a marker weighs more than any length of a curve.
constexpr double kStrip = 32.0;
constexpr double kBetween = 8.0;  // Two words beside each other would read as one otherwise.

}  // namespace

// After Liang and Barsky, "A new concept and method for line clipping", 1984.
double lengthInside(const QLineF& line, const QRectF& place) {
  const auto areBeyond = [](double a, double b, double low, double high) {
    return std::max(a, b) <= low || std::min(a, b) >= high;
  };
  if (areBeyond(line.x1(), line.x2(), place.left(), place.right()) ||
      areBeyond(line.y1(), line.y2(), place.top(), place.bottom())) {
    return 0.0;
  }
  double from = 0.0;
  double to = 1.0;
  const double ways[] = {-line.dx(), line.dx(), -line.dy(), line.dy()};
  const double rooms[] = {line.x1() - place.left(), place.right() - line.x1(), line.y1() - place.top(),
                          place.bottom() - line.y1()};
  for (int side = 0; side < 4; ++side) {
    if (ways[side] == 0.0) {
      if (rooms[side] < 0.0) return 0.0;
      continue;
    }
    const double share = rooms[side] / ways[side];
    if (ways[side] < 0.0) {
      from = std::max(from, share);
    } else {
      to = std::min(to, share);
    }
  }
  return to > from ? (to - from) * line.length() : 0.0;
}

LabelPlacement::LabelPlacement(const QRectF& area)
    : area_(area), strips_(static_cast<std::size_t>(std::max(0.0, area.width()) / kStrip) + 1) {}

std::size_t LabelPlacement::stripAt(double x) const {
  const double strip = std::clamp((x - area_.left()) / kStrip, 0.0, static_cast<double>(strips_.size() - 1));
  return static_cast<std::size_t>(strip);
}

void LabelPlacement::keepFree(const QPointF& middle, double side) {
  taken_.emplace_back(middle.x() - side / 2.0, middle.y() - side / 2.0, side, side);
}

void LabelPlacement::avoid(const QPolygonF& line) {
  for (qsizetype i = 0; i + 1 < line.size(); ++i) {
    const QLineF part(line[i], line[i + 1]);
    const bool isThere = std::isfinite(part.x1() + part.y1() + part.x2() + part.y2());
    if (!isThere) continue;
    const std::size_t last = stripAt(std::max(part.x1(), part.x2()));
    for (std::size_t strip = stripAt(std::min(part.x1(), part.x2())); strip <= last; ++strip) {
      strips_[strip].push_back(part);
    }
  }
}

QRectF LabelPlacement::inside(QRectF place) const {
  place.moveLeft(std::max(area_.left(), std::min(place.left(), area_.right() - place.width())));
  place.moveTop(std::max(area_.top(), std::min(place.top(), area_.bottom() - place.height())));
  return place;
}

double LabelPlacement::costOf(const QRectF& place) const {
  double cost = 0.0;
  for (const QRectF& taken : taken_) {
    const QRectF both = taken.intersected(place);
    if (!both.isEmpty()) cost += kTakenWeight * both.width() * both.height();
  }
  const std::size_t last = stripAt(place.right());
  for (std::size_t strip = stripAt(place.left()); strip <= last; ++strip) {
    for (const QLineF& line : strips_[strip]) cost += lengthInside(line, place);
  }
  return cost;
}

QRectF LabelPlacement::place(const std::vector<QRectF>& candidates) {
  double least = std::numeric_limits<double>::infinity();
  QRectF best;
  for (const QRectF& candidate : candidates) {
    const QRectF moved = inside(candidate);
    const double cost = costOf(moved);
    if (cost >= least) continue;
    least = cost;
    best = moved;
    if (cost == 0.0) break;
  }
  taken_.push_back(best.adjusted(-kBetween, 0.0, kBetween, 0.0));
  return best;
}

}  // namespace ui
