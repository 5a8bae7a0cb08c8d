// SPDX-License-Identifier: GPL-3.0-or-later
// What the scatter plot looks like.
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/compare/scatter_plot.h"
#include "ui/look/theme.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr int kTicks = 6;
constexpr double kMarkerSize = 11.0;
constexpr double kFaint = 0.35;  // Opacity of the pictures that are not selected.

QColor withAlpha(QColor color, double alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

void ScatterPlot::paintAxes(QPainter& painter) const {
  const QRectF frame = area();
  painter.setFont(theme_.font(FontRole::Caption));
  const QFontMetricsF metrics(painter.font());
  const int rows = std::clamp(static_cast<int>(frame.height() / (2.0 * metrics.height())), 2, kTicks);
  double last = frame.bottom() + 2.0 * metrics.height();
  for (const AxisScale::Tick& tick : runs_.scale(y_).ticks(rows)) {
    const double y = pointOf(0.0, tick.position).y();
    if (last - y < metrics.height()) continue;  // It would stand in another's way.
    last = y;
    painter.setPen(QPen(theme_.color(Color::ChartGrid), 1));
    painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    painter.setPen(theme_.color(Color::ChartTick));
    const QString label = metrics.elidedText(tick.label, Qt::ElideRight, frame.left() - Space::kSmall);
    painter.drawText(QRectF(0, y - metrics.height(), frame.left() - 6.0, 2.0 * metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, label);
  }
  painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
  painter.drawLine(frame.bottomLeft(), frame.bottomRight());
  double free = 0.0;
  for (const AxisScale::Tick& tick : runs_.scale(x_).ticks(kTicks)) {
    const double x = pointOf(tick.position, 0.0).x();
    const double wide = metrics.horizontalAdvance(tick.label);
    const double left = std::min(x - wide / 2.0, width() - wide - 1.0);
    painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
    painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, frame.bottom() + 4.0));
    if (left < free) continue;
    free = left + wide + Space::kSmall;
    painter.setPen(theme_.color(Color::ChartTick));
    painter.drawText(QPointF(left, frame.bottom() + 5.0 + metrics.ascent()), tick.label);
  }
  painter.setPen(theme_.color(Color::TextSecondary));
  painter.drawText(QRectF(2.0, 0.0, width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, runs_.fullTitle(y_));
  painter.drawText(QRectF(0.0, frame.bottom() - metrics.height() - 1.0, frame.right(), metrics.height()),
                   Qt::AlignRight | Qt::AlignVCenter, runs_.fullTitle(x_));
}

void ScatterPlot::paintThumbnails(QPainter& painter) const {
  const double size = side() - 4.0;
  for (auto point = withPicture_.rbegin(); point != withPicture_.rend(); ++point) {
    const PlotRun& run = runs_.runs()[point->run];
    const auto picture = small_.constFind(run.uid);
    if (picture == small_.constEnd()) continue;
    const QRectF place(point->place.x() - size / 2.0, point->place.y() - size / 2.0, size, size);
    painter.setOpacity(runs_.isSelected(point->run) ? 1.0 : kFaint);
    painter.fillRect(place, theme_.color(Color::PictureBackground));
    const QSizeF own = QSizeF(picture->size()) / picture->devicePixelRatio();
    painter.drawPixmap(QRectF(place.center() - QPointF(own.width(), own.height()) / 2.0, own).topLeft(), *picture);
    painter.setOpacity(1.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(run.slot ? QPen(theme_.runColor(*run.slot), 2) : QPen(theme_.color(Color::BorderStrong), 1));
    painter.drawRect(place);
  }
}

// Where a picture stands at the point, the marker stands at its corner.
void ScatterPlot::paintCompared(QPainter& painter) const {
  const std::vector<std::size_t> chosen = compared();
  for (auto run = chosen.rbegin(); run != chosen.rend(); ++run) {
    const PlotRun& shown = runs_.runs()[*run];
    const bool hasPicture =
        small_.contains(shown.uid) && std::any_of(withPicture_.begin(), withPicture_.end(),
                                                  [run](const ScatterPoint& point) { return point.run == *run; });
    const double away = hasPicture ? side() / 2.0 - 3.0 : 0.0;
    const QPointF centre = pointOf(*run) + QPointF(-away, -away);
    const QPointF corner(kMarkerSize / 2.0, kMarkerSize / 2.0);
    painter.setPen(QPen(theme_.color(Color::Panel), 1));
    painter.setBrush(theme_.runColor(*shown.slot));
    painter.drawPath(runMarker(*shown.slot, QRectF(centre - corner, centre + corner)));
  }
}

void ScatterPlot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (x_ < 0 || y_ < 0 || runs_.runs().empty()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No runs to show yet."));
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
  paintAxes(painter);
  if (const QRectF chosen = brushedArea(); !chosen.isEmpty()) {
    painter.fillRect(chosen, withAlpha(theme_.color(Color::Accent), 0.14));
    painter.setPen(QPen(theme_.color(Color::Accent), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chosen);
  }
  if (others_.isNull()) others_ = otherRuns();
  painter.drawPixmap(0, 0, others_);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const double size = (side() - 4.0) * devicePixelRatioF();
  for (const ScatterPoint& point : withPicture_) {
    const QString& uid = runs_.runs()[point.run].uid;
    const auto picture = pictures_.constFind(uid);
    if (picture == pictures_.constEnd() || small_.contains(uid)) continue;
    const QSize fitting = picture->size().scaled(QSizeF(size, size).toSize(), Qt::KeepAspectRatio);
    QPixmap scaled = QPixmap::fromImage(picture->scaled(fitting, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    scaled.setDevicePixelRatio(devicePixelRatioF());
    small_.insert(uid, scaled);
  }
  paintThumbnails(painter);
  paintCompared(painter);
  painter.setBrush(Qt::NoBrush);
  if (hovered_ >= 0) {
    painter.setPen(QPen(theme_.color(Color::Text), 1.5));
    painter.drawEllipse(pointOf(static_cast<std::size_t>(hovered_)), kMarkerSize * 0.7, kMarkerSize * 0.7);
  }
  if (!hasFocus()) return;
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::kField, Radius::kField);
}

}  // namespace ui
