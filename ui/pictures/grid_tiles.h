// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's pictures as they are painted: cut, compared and scaled on another thread, once per size and epoch.
#pragma once

#include <QImage>
#include <QPointF>
#include <QRect>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/run/picture_difference.h"
#include "core/run/train_event.h"

namespace ui {

enum class GridRow { Input, Target, Output, Difference };
inline constexpr std::size_t kGridRows = 4;

// What the tiles show, and how.
struct TileOrder {
  std::shared_ptr<const std::vector<core::Probe>> probes;
  std::shared_ptr<const std::vector<core::ProbeOutput>> outputs;  // Null while there are none.
  core::DifferenceKind difference = core::DifferenceKind::Absolute;
  int cell = 0;              // Side of a cell, in device-independent pixels.
  double pixelRatio = 1.0;   // The device's pixels for each of those.
  int zoom = 1;              // 1 shows whole pictures, n > 1 a part with each pixel n times as large.
  QPointF centre{0.5, 0.5};  // Of that part, as a share of the picture.

  bool operator==(const TileOrder&) const = default;
  [[nodiscard]] int deviceCell() const;
};

struct TileSet {
  TileOrder order;
  // By probe, then by row; null where there is nothing to show. In the device's pixels, at most a cell large.
  std::vector<std::array<QImage, kGridRows>> images;
};

// Takes as long as it takes: call it off the window's thread. Inputs and targets are taken over from an earlier set where
// they are the same. An output whose shape is not its target's has no difference.
[[nodiscard]] TileSet makeTiles(const TileOrder& order, const TileSet* earlier);

// The part of a picture of this size that a tile shows.
[[nodiscard]] QRect visiblePixels(const TileOrder& order, QSize picture);
// Where in a cell these pixels are painted, from the cell's upper left corner, in device-independent pixels.
[[nodiscard]] QRectF areaInCell(const TileOrder& order, QSize pixels);

[[nodiscard]] bool haveSameShape(const core::Image& a, const core::Image& b);

}  // namespace ui
