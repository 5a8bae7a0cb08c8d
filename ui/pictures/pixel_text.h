// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures hold at one of their pixels, in words: their name, the place, and a line of values for each.
#pragma once

#include <QPoint>
#include <QString>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace ui {

struct PixelLine {
  QString label;
  QString value;  // A line without one is left out.
};

// The values stand below each other in a font of one width.
[[nodiscard]] QString pixelText(const std::string& name, QPoint pixel, const std::vector<PixelLine>& lines);
// "120  40   7"; empty where the image has no such pixel.
[[nodiscard]] QString pixelValue(const core::Image& image, QPoint pixel);

}  // namespace ui
