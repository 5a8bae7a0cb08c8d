// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/axis_grip.h"

#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr double kAxisReach = 10.0;
constexpr double kEndReach = 5.0;  // Of a brush's ends.

AxisRange between(double one, double other) { return {std::min(one, other), std::max(one, other)}; }

}  // namespace

Qt::CursorShape cursorOf(AxisGrip grip) {
  switch (grip) {
    case AxisGrip::Title: return Qt::OpenHandCursor;
    case AxisGrip::NewBrush: return Qt::CrossCursor;
    case AxisGrip::WholeBrush: return Qt::SizeAllCursor;
    case AxisGrip::LowEnd:
    case AxisGrip::HighEnd: return Qt::SizeVerCursor;
    case AxisGrip::Line:
    case AxisGrip::None: break;
  }
  return Qt::ArrowCursor;
}

AxisGrip gripAt(const ParallelLayout& layout, const QPointF& point, const std::optional<AxisRange>& brush) {
  const int place = layout.nearestPlace(point.x());
  if (place < 0) return AxisGrip::None;
  if (point.y() < layout.top - Space::kTiny) return AxisGrip::Title;
  if (std::abs(point.x() - layout.x(place)) > kAxisReach) return AxisGrip::Line;
  if (!brush) return AxisGrip::NewBrush;
  const double toHigh = std::abs(point.y() - layout.y(brush->high));
  const double toLow = std::abs(point.y() - layout.y(brush->low));
  if (std::min(toHigh, toLow) <= kEndReach) return toHigh <= toLow ? AxisGrip::HighEnd : AxisGrip::LowEnd;
  return brush->contains(layout.position(point.y())) ? AxisGrip::WholeBrush : AxisGrip::NewBrush;
}

AxisRange draggedRange(AxisGrip grip, const AxisRange& before, double from, double to) {
  const double end = std::clamp(to, 0.0, 1.0);
  if (grip == AxisGrip::LowEnd) return between(end, before.high);
  if (grip == AxisGrip::HighEnd) return between(end, before.low);
  if (grip == AxisGrip::NewBrush) return between(std::clamp(from, 0.0, 1.0), end);
  const double way = std::clamp(to - from, -before.low, 1.0 - before.high);
  return {before.low + way, before.high + way};
}

}  // namespace ui
