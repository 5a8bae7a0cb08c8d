// SPDX-License-Identifier: GPL-3.0-or-later
// Which points of a scatter plot may carry their picture: a picture is drawn where it covers no other one.
#pragma once

#include <QPointF>
#include <QSize>
#include <cstddef>
#include <vector>

namespace ui {

struct ScatterPoint {
  std::size_t run = 0;
  QPointF place;
};

// Points in the order of their right to a picture; side: of a picture, in pixels. Takes time that grows with the points.
[[nodiscard]] std::vector<ScatterPoint> thinned(const std::vector<ScatterPoint>& points, const QSize& area,
                                                double side);

}  // namespace ui
