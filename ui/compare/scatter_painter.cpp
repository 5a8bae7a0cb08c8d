// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/compare/plot_colors.h"
#include "ui/look/theme.h"
#include "ui/marks/run_marker.h"

namespace ui {
namespace {

constexpr double kDot = 2.5;      // Its radius.
constexpr double kManyDot = 1.5;  // Where many are.
constexpr double kFaint = 0.35;   // Opacity of the pictures that are not selected.
constexpr double kBorder = 2.0;   // Of a picture.

}  // namespace

double thumbnailSide(int height) { return std::clamp(std::round(height / 6.0), 28.0, 48.0); }

ScatterPainter::ScatterPainter(const Theme& theme, const BrushedRuns& runs, const ScatterFrame& frame, int x, int y)
    : theme_(theme), runs_(runs), frame_(frame), x_(x), y_(y) {}

QPointF ScatterPainter::pointOf(std::size_t run) const {
  return frame_.pointOf(runs_.position(run, x_), runs_.position(run, y_));
}

void ScatterPainter::paintAxes(QPainter& painter, const QSize& size) const {
  const QRectF& area = frame_.area();
  painter.setFont(theme_.font(FontRole::Caption));
  paintUprightTicks(painter);
  painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  paintLevelTicks(painter, size);
  const double line = QFontMetricsF(painter.font()).height();
  painter.setPen(theme_.color(Color::TextSecondary));
  painter.drawText(QRectF(2.0, 0.0, size.width(), line), Qt::AlignLeft | Qt::AlignVCenter, runs_.fullTitle(y_));
  painter.drawText(QRectF(0.0, area.bottom() - line - 1.0, area.right(), line), Qt::AlignRight | Qt::AlignVCenter,
                   runs_.fullTitle(x_));
}

void ScatterPainter::paintUprightTicks(QPainter& painter) const {
  const QRectF& area = frame_.area();
  const QFontMetricsF metrics(painter.font());
  const int rows = std::clamp(static_cast<int>(area.height() / (2.0 * metrics.height())), 2, ScatterFrame::kTicks);
  double last = area.bottom() + 2.0 * metrics.height();
  for (const AxisScale::Tick& tick : runs_.scale(y_).ticks(rows)) {
    const double y = frame_.pointOf(0.0, tick.position).y();
    if (last - y < metrics.height()) continue;  // It would stand in another's way.
    last = y;
    painter.setPen(QPen(theme_.color(Color::ChartGrid), 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(theme_.color(Color::ChartTick));
    const QString label = metrics.elidedText(tick.label, Qt::ElideRight, area.left() - Space::kSmall);
    painter.drawText(QRectF(0, y - metrics.height(), area.left() - 6.0, 2.0 * metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, label);
  }
}

void ScatterPainter::paintLevelTicks(QPainter& painter, const QSize& size) const {
  const double bottom = frame_.area().bottom();
  const QFontMetricsF metrics(painter.font());
  double free = 0.0;
  for (const AxisScale::Tick& tick : runs_.scale(x_).ticks(ScatterFrame::kTicks)) {
    const double x = frame_.pointOf(tick.position, 0.0).x();
    const double wide = metrics.horizontalAdvance(tick.label);
    const double left = std::min(x - wide / 2.0, size.width() - wide - 1.0);
    painter.setPen(QPen(theme_.color(Color::ChartAxis), 1));
    painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4.0));
    if (left < free) continue;
    free = left + wide + Space::kSmall;
    painter.setPen(theme_.color(Color::ChartTick));
    painter.drawText(QPointF(left, bottom + 5.0 + metrics.ascent()), tick.label);
  }
}

void ScatterPainter::paintBrush(QPainter& painter, const QRectF& chosen) const {
  painter.fillRect(chosen, withAlpha(theme_.color(Color::Accent), 0.14));
  painter.setPen(QPen(theme_.color(Color::Accent), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(chosen);
}

QPixmap ScatterPainter::otherRuns(const QSize& size, double pixelRatio) const {
  QPixmap pixmap(size * pixelRatio);
  pixmap.setDevicePixelRatio(pixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  const bool areFew = runs_.runs().size() <= BrushedRuns::kSmoothRuns;
  painter.setRenderHint(QPainter::Antialiasing, areFew);
  painter.setPen(Qt::NoPen);
  const double radius = areFew ? kDot : kManyDot;
  for (const bool isSelected : {false, true}) {
    const QColor color = withAlpha(theme_.color(isSelected ? Color::ChartTick : Color::ChartGhost),
                                   isSelected ? (areFew ? 0.9 : 0.6) : (areFew ? 0.8 : 0.5));
    painter.setBrush(color);
    for (std::size_t run = 0; run < runs_.runs().size(); ++run) {
      if (runs_.runs()[run].slot || runs_.isSelected(run) != isSelected) continue;
      const QPointF place = pointOf(run);
      if (areFew) {
        painter.drawEllipse(place, radius, radius);
      } else {
        painter.fillRect(QRectF(place.x() - radius, place.y() - radius, 2.0 * radius, 2.0 * radius), color);
      }
    }
  }
  return pixmap;
}

void ScatterPainter::paintThumbnails(QPainter& painter, const ScatterThumbnails& thumbnails, double side) const {
  const double size = side - 2.0 * kBorder;
  const std::vector<ScatterPoint>& places = thumbnails.places();
  for (auto point = places.rbegin(); point != places.rend(); ++point) {
    const PlotRun& run = runs_.runs()[point->run];
    const QPixmap picture = thumbnails.scaled(run.uid);
    if (picture.isNull()) continue;
    const QRectF place(point->place.x() - size / 2.0, point->place.y() - size / 2.0, size, size);
    painter.setOpacity(runs_.isSelected(point->run) ? 1.0 : kFaint);
    painter.fillRect(place, theme_.color(Color::PictureBackground));
    const QSizeF own = picture.deviceIndependentSize();
    painter.drawPixmap(place.center() - QPointF(own.width(), own.height()) / 2.0, picture);
    painter.setOpacity(1.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(run.slot ? QPen(theme_.runColor(*run.slot), 2) : QPen(theme_.color(Color::BorderStrong), 1));
    painter.drawRect(place);
  }
}

// Where a picture stands at the point, the marker stands at its corner.
void ScatterPainter::paintCompared(QPainter& painter, const ScatterThumbnails& thumbnails, double side) const {
  const QPointF corner(kMarkerSize / 2.0, kMarkerSize / 2.0);
  const std::vector<std::size_t> chosen = runs_.compared();
  for (auto run = chosen.rbegin(); run != chosen.rend(); ++run) {
    const int slot = *runs_.runs()[*run].slot;
    const double away = thumbnails.isShown(*run, runs_) ? side / 2.0 - 3.0 : 0.0;
    const QPointF centre = pointOf(*run) + QPointF(-away, -away);
    painter.setPen(QPen(theme_.color(Color::Panel), 1));
    painter.setBrush(theme_.runColor(slot));
    painter.drawPath(runMarker(slot, QRectF(centre - corner, centre + corner)));
  }
}

void ScatterPainter::paintRing(QPainter& painter, std::size_t run) const {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme_.color(Color::Text), 1.5));
  painter.drawEllipse(pointOf(run), kMarkerSize * 0.7, kMarkerSize * 0.7);
}

}  // namespace ui
