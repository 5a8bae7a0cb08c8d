// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/marks/run_marker.h"

#include <QPainter>
#include <QPolygonF>
#include <cmath>
#include <numbers>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kMarkers = 8;

QPainterPath polygon(const QRectF& area, std::initializer_list<QPointF> corners) {
  QPolygonF points;
  for (const QPointF& corner : corners) {
    points << QPointF(area.x() + corner.x() * area.width(), area.y() + corner.y() * area.height());
  }
  QPainterPath path;
  path.addPolygon(points);
  path.closeSubpath();
  return path;
}

QPainterPath star(const QRectF& area) {
  QPolygonF points;
  for (int i = 0; i < 10; ++i) {
    const double angle = std::numbers::pi * (i / 5.0 - 0.5);
    const double radius = i % 2 == 0 ? 0.5 : 0.22;
    points << area.center() + QPointF(std::cos(angle) * area.width(), std::sin(angle) * area.height()) * radius;
  }
  QPainterPath path;
  path.addPolygon(points);
  path.closeSubpath();
  return path;
}

QPainterPath plus(const QRectF& area) {
  return polygon(area, {{.35, 0},
                        {.65, 0},
                        {.65, .35},
                        {1, .35},
                        {1, .65},
                        {.65, .65},
                        {.65, 1},
                        {.35, 1},
                        {.35, .65},
                        {0, .65},
                        {0, .35},
                        {.35, .35}});
}

QPainterPath cross(const QRectF& area) {
  return polygon(
      area,
      {{.2, 0}, {.5, .3}, {.8, 0}, {1, .2}, {.7, .5}, {1, .8}, {.8, 1}, {.5, .7}, {.2, 1}, {0, .8}, {.3, .5}, {0, .2}});
}

}  // namespace

QPainterPath runMarker(int slot, const QRectF& area) {
  QPainterPath path;
  switch (slot % kMarkers) {
    case 0: path.addEllipse(area); return path;
    case 1:
      path.addRect(area.adjusted(area.width() * .06, area.height() * .06, -area.width() * .06, -area.height() * .06));
      return path;
    case 2: return polygon(area, {{.5, 0}, {1, .95}, {0, .95}});
    case 3: return polygon(area, {{.5, 0}, {1, .5}, {.5, 1}, {0, .5}});
    case 4: return polygon(area, {{0, .05}, {1, .05}, {.5, 1}});
    case 5: return plus(area);
    case 6: return cross(area);
    default: return star(area);
  }
}

QPixmap runMarkerPixmap(const Theme& theme, int slot, int size, double devicePixelRatio) {
  QPixmap pixmap(QSize(size, size) * devicePixelRatio);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(runMarker(slot, QRectF(0.5, 0.5, size - 1, size - 1)), theme.runColor(slot));
  return pixmap;
}

}  // namespace ui
