// SPDX-License-Identifier: GPL-3.0-or-later
// Through what all cells of an area are looked at: how large a cell is, which part of a picture it shows, and where.
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QSize>

namespace ui {

struct TileLens {
  static constexpr int kMostZoom = 32;

  int cell = 0;              // Side of a cell, in device-independent pixels.
  double pixelRatio = 1.0;   // The device's pixels for each of those.
  int zoom = 1;              // 1 shows whole pictures, n > 1 a part with each pixel n times as large.
  QPointF centre{0.5, 0.5};  // Of that part, as a share of the picture.

  bool operator==(const TileLens&) const = default;

  // Within 1 and kMostZoom; whole pictures stand in the middle.
  void setZoom(int wanted);
  // Doubles or halves; steps that would still show pictures of this size whole are left out.
  void zoomBy(bool closer, QSize picture);
  // Where whole pictures are shown: what is magnified next has this pixel in its middle.
  void aimAt(QPoint pixel, QSize picture);
  // What is magnified moves so far, in device-independent pixels.
  void drag(QPoint way, QSize picture);

  [[nodiscard]] int deviceCell() const;
  // The part of a picture of this size that is shown.
  [[nodiscard]] QRect visiblePixels(QSize picture) const;
  // The size in which so many pixels are shown, in the device's.
  [[nodiscard]] QSize tileSize(QSize pixels) const;
  // Where a tile of this size (in the device's pixels) stands in a cell, from the cell's upper left corner.
  [[nodiscard]] QRectF placeOf(QSize tile) const;
  // The pixel of a picture of this size that is shown there in a cell; (-1, -1) where none is.
  [[nodiscard]] QPoint pixelInCell(QSize picture, QPoint insideCell) const;
};

// The side of a cell within so much room: whole pixels of pictures of this size, where that costs little room.
[[nodiscard]] int wholePixelCell(int room, QSize picture);

}  // namespace ui
