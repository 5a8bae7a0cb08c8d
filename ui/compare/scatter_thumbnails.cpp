// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_thumbnails.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

// A grid of cells as large as a picture: what overlaps can only be in the cell itself and those around it.
std::vector<ScatterPoint> thinned(const std::vector<ScatterPoint>& points, const QSize& area, double side) {
  const int columns = std::max(1, static_cast<int>(std::ceil(area.width() / side)));
  const int rows = std::max(1, static_cast<int>(std::ceil(area.height() / side)));
  std::vector<std::optional<QPointF>> taken(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  const auto cell = [columns](int column, int row) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  };
  std::vector<ScatterPoint> kept;
  for (const ScatterPoint& point : points) {
    const int column = std::clamp(static_cast<int>(point.place.x() / side), 0, columns - 1);
    const int row = std::clamp(static_cast<int>(point.place.y() / side), 0, rows - 1);
    bool isFree = true;
    for (int y = std::max(0, row - 1); y <= std::min(rows - 1, row + 1); ++y) {
      for (int x = std::max(0, column - 1); x <= std::min(columns - 1, column + 1); ++x) {
        const std::optional<QPointF>& other = taken[cell(x, y)];
        if (!other) continue;
        const QPointF way = *other - point.place;
        if (std::abs(way.x()) < side && std::abs(way.y()) < side) isFree = false;
      }
    }
    if (!isFree) continue;
    taken[cell(column, row)] = point.place;
    kept.push_back(point);
  }
  return kept;
}

void ScatterThumbnails::setPicture(const QString& uid, const QImage& picture) {
  scaled_.remove(uid);
  if (picture.isNull()) {
    pictures_.remove(uid);
  } else {
    pictures_.insert(uid, picture);
  }
}

QStringList ScatterThumbnails::takeWanted(const BrushedRuns& runs) {
  QStringList wanted;
  for (const ScatterPoint& point : places_) {
    const QString& uid = runs.runs()[point.run].uid;
    if (pictures_.contains(uid) || asked_.contains(uid)) continue;
    asked_.insert(uid);
    wanted.push_back(uid);
  }
  return wanted;
}

void ScatterThumbnails::scaleTo(double side, double pixelRatio, const BrushedRuns& runs) {
  const QSize room = QSizeF(side * pixelRatio, side * pixelRatio).toSize();
  for (const ScatterPoint& point : places_) {
    const QString& uid = runs.runs()[point.run].uid;
    const auto found = pictures_.constFind(uid);
    if (found == pictures_.constEnd() || scaled_.contains(uid)) continue;
    const QSize fitting = found->size().scaled(room, Qt::KeepAspectRatio);
    QPixmap pixmap = QPixmap::fromImage(found->scaled(fitting, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(pixelRatio);
    scaled_.insert(uid, pixmap);
  }
}

bool ScatterThumbnails::isShown(std::size_t run, const BrushedRuns& runs) const {
  return scaled_.contains(runs.runs()[run].uid) &&
         std::any_of(places_.begin(), places_.end(), [run](const ScatterPoint& point) { return point.run == run; });
}

}  // namespace ui
