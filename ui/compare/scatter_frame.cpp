// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_frame.h"

#include <QFontMetricsF>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr double kInset = 12.0;  // Of the outermost points.

}  // namespace

ScatterFrame::ScatterFrame(const Theme& theme, const QSize& size, const AxisScale* y) {
  const QFontMetricsF metrics(theme.font(FontRole::Caption));
  double widest = metrics.horizontalAdvance(QStringLiteral("0.00"));
  if (y != nullptr) {
    for (const AxisScale::Tick& tick : y->ticks(kTicks)) {
      widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    }
  }
  const double left = std::min(widest, size.width() / 5.0) + Space::kMedium;
  const double top = metrics.height() + Space::kTiny;
  area_ = {left, top, std::max(20.0, size.width() - left - Space::kMedium),
           std::max(20.0, size.height() - top - metrics.height() - Space::kSmall)};
}

QPointF ScatterFrame::pointOf(double x, double y) const {
  const QRectF inner = area_.adjusted(kInset, kInset, -kInset, -kInset);
  return {inner.left() + x * inner.width(), inner.bottom() - y * inner.height()};
}

QRectF ScatterFrame::areaOf(const std::optional<AxisRange>& x, const std::optional<AxisRange>& y) const {
  QRectF chosen = area_;
  if (x) {
    chosen.setLeft(pointOf(x->low, 0.0).x());
    chosen.setRight(pointOf(x->high, 0.0).x());
  }
  if (y) {
    chosen.setTop(pointOf(0.0, y->high).y());
    chosen.setBottom(pointOf(0.0, y->low).y());
  }
  return chosen;
}

AxisRange ScatterFrame::xRange(const QRectF& chosen) const {
  const QRectF all = points();
  return {(chosen.left() - all.left()) / all.width(), (chosen.right() - all.left()) / all.width()};
}

AxisRange ScatterFrame::yRange(const QRectF& chosen) const {
  const QRectF all = points();
  return {(all.bottom() - chosen.bottom()) / all.height(), (all.bottom() - chosen.top()) / all.height()};
}

}  // namespace ui
