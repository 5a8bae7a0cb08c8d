// SPDX-License-Identifier: GPL-3.0-or-later
// A small drawing of each kind of model: its layers as bars that narrow to the code and widen again.
#pragma once

#include <QPixmap>
#include <QRectF>
#include <QSize>
#include <string_view>

class QPainter;

namespace ui {

class Theme;

// What it is drawn in at 100 per cent text size.
inline constexpr QSize kModelGlyph(30, 16);

// architecture: as in recipes ("unet"); nothing is drawn for one that is not known.
void paintModelGlyph(QPainter& painter, const Theme& theme, std::string_view architecture, const QRectF& area);
// times: as large as beside the text that it belongs to.
[[nodiscard]] QPixmap modelGlyph(const Theme& theme, std::string_view architecture, int times, double devicePixelRatio);

}  // namespace ui
