// SPDX-License-Identifier: GPL-3.0-or-later
// One picture, or how two differ, as a cell shows it: cut to what is magnified and scaled once, in the device's pixels.
// Takes as long as it takes: call it off the window's thread.
#pragma once

#include <QImage>
#include <QPointF>
#include <QRect>

#include "core/analysis/image_difference.h"

namespace ui {

struct TileLook {
  core::DifferenceKind difference = core::DifferenceKind::Absolute;
  int cell = 0;              // Side of a cell, in device-independent pixels.
  double pixelRatio = 1.0;   // The device's pixels for each of those.
  int zoom = 1;              // 1 shows whole pictures, n > 1 a part with each pixel n times as large.
  QPointF centre{0.5, 0.5};  // Of that part, as a share of the picture.

  bool operator==(const TileLook&) const = default;
  [[nodiscard]] int deviceCell() const;
};

// Null for an empty picture; at most a cell large.
[[nodiscard]] QImage pictureTile(const TileLook& look, const core::Image& image);
// Null where the two have not the same shape.
[[nodiscard]] QImage differenceTile(const TileLook& look, const core::Image& output, const core::Image& target);

// The part of a picture of this size that a tile shows.
[[nodiscard]] QRect visiblePixels(const TileLook& look, QSize picture);
// Where in a cell these pixels are painted, from the cell's upper left corner, in device-independent pixels.
[[nodiscard]] QRectF areaInCell(const TileLook& look, QSize pixels);
// The pixel of a picture of this size that is painted there in a cell; (-1, -1) where none is.
[[nodiscard]] QPoint pixelInCell(const TileLook& look, QSize picture, QPoint insideCell);

[[nodiscard]] bool haveSameShape(const core::Image& a, const core::Image& b);

}  // namespace ui
