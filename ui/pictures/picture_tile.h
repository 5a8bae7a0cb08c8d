// SPDX-License-Identifier: GPL-3.0-or-later
// One picture, or how two differ, as a cell shows it: cut to what the lens shows and scaled once, in the device's pixels.
// Making one takes as long as it takes: call it off the window's thread.
#pragma once

#include <QImage>

#include "core/analysis/image_difference.h"
#include "ui/pictures/tile_lens.h"

class QPainter;

namespace ui {

// Null for an empty picture; at most a cell large.
[[nodiscard]] QImage pictureTile(const TileLens& lens, const core::Image& image);
// Null where the two have not the same shape.
[[nodiscard]] QImage differenceTile(const TileLens& lens, core::DifferenceKind kind, const core::Image& output,
                                    const core::Image& target);

// Centred in its cell; nothing for a null one. lens: with which it was made.
void paintTile(QPainter& painter, const QRect& cell, const QImage& tile, const TileLens& lens);

}  // namespace ui
