// SPDX-License-Identifier: GPL-3.0-or-later
// Where positions on the two axes of a scatter plot (0 to 1) stand in the widget, and what an area of it means on them.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <optional>

#include "ui/compare/axis_scale.h"

namespace ui {

class Theme;

class ScatterFrame {
 public:
  static constexpr int kTicks = 6;  // At most, on an axis.

  // y: the upright axis, whose ticks need room at the left; null for none.
  ScatterFrame(const Theme& theme, const QSize& size, const AxisScale* y);

  // Within the axes.
  [[nodiscard]] const QRectF& area() const { return area_; }
  [[nodiscard]] QPointF pointOf(double x, double y) const;
  // Where points can stand.
  [[nodiscard]] QRectF points() const { return {pointOf(0.0, 1.0), pointOf(1.0, 0.0)}; }
  // Of brushes; all of an axis without one.
  [[nodiscard]] QRectF areaOf(const std::optional<AxisRange>& x, const std::optional<AxisRange>& y) const;
  [[nodiscard]] AxisRange xRange(const QRectF& chosen) const;
  [[nodiscard]] AxisRange yRange(const QRectF& chosen) const;

 private:
  QRectF area_;
};

}  // namespace ui
