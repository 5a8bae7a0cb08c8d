// SPDX-License-Identifier: GPL-3.0-or-later
// A few sample pictures and what models make of such, for the cards of the first page.
#pragma once

#include <QImage>
#include <QPixmap>
#include <map>
#include <string>
#include <vector>

namespace ui {

class Theme;

// By card: of a sample ("emoji", "noisy-emoji", ...) at most four pictures; of a goal ("itself", "pair", "corrupted") what
// goes in and what comes out. Takes a moment: for a thread of its own. Where a sample cannot be drawn (no font), its cards
// are left out.
using Thumbnails = std::map<std::string, std::vector<QImage>>;
[[nodiscard]] Thumbnails sampleThumbnails(int sampleSide, int goalSide);

// The pictures side by side, each with a thin frame. They are as large as the device's pixels are small.
[[nodiscard]] QPixmap pictureRow(const std::vector<QImage>& pictures, const Theme& theme, double devicePixelRatio);

}  // namespace ui
