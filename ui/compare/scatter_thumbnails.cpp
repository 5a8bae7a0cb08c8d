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

}  // namespace ui
