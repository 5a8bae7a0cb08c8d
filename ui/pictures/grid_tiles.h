// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's pictures as they are painted: cut, compared and scaled on another thread, once per size and epoch.
#pragma once

#include <QImage>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/run/train_event.h"
#include "ui/pictures/picture_tile.h"

namespace ui {

enum class GridRow { Input, Target, Output, Difference };
inline constexpr std::size_t kGridRows = 4;

// What the tiles are to show, and how.
struct GridRequest {
  std::shared_ptr<const std::vector<core::Probe>> probes;
  std::shared_ptr<const std::vector<core::ProbeOutput>> outputs;  // Null while there are none.
  core::DifferenceKind difference = core::DifferenceKind::Absolute;
  TileLens lens;

  bool operator==(const GridRequest&) const = default;
};

struct GridTiles {
  GridRequest request;
  // By probe, then by row; null where there is nothing to show. In the device's pixels, at most a cell large.
  std::vector<std::array<QImage, kGridRows>> images;
};

// Takes as long as it takes: call it off the window's thread. Inputs and targets are taken over from an earlier set where
// they are the same. An output whose shape is not its target's has no difference.
[[nodiscard]] GridTiles makeGridTiles(const GridRequest& request, const GridTiles* earlier);

}  // namespace ui
