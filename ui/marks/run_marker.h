// SPDX-License-Identifier: GPL-3.0-or-later
// The shape that repeats a run's colour, so that no meaning is in colour alone: square, triangle, diamond, ...
#pragma once

#include <QPainterPath>
#include <QPixmap>
#include <QRectF>

namespace ui {

class Theme;

// The marker of a slot (compared_runs.h) in this area; the ninth begins again.
[[nodiscard]] QPainterPath runMarker(int slot, const QRectF& area);
// In its colour, filled, with nothing around it.
[[nodiscard]] QPixmap runMarkerPixmap(const Theme& theme, int slot, int size, double devicePixelRatio);

}  // namespace ui
