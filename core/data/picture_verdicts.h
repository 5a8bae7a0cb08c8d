// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about a picture by itself: one colour, very dark, very light, blurred. Private to core_data.
#pragma once

#include "core/base/image.h"

namespace core {

// Precision and recall on the labelled sets of tests/data/tst_verdicts.cpp, which demands at least 0.95 and 0.7 of each: blank
// 1.00 and 1.00, dark 1.00 and 1.00, light 0.998 and 1.00, blurry 0.99 and 0.985.
struct PictureVerdicts {
  bool isBlank = false;  // No channel varies: its standard deviation is under 2 of 255, and no pixel stands out by 32.
  bool isDark = false;   // Mean under 25 of 255, and hardly a pixel in fifty above 64.
  bool isLight = false;  // Mean over 230 of 255, and hardly a pixel in fifty under 192.
  // Has edges, none of them sharp. What is smooth by nature, such as a sky or soft waves, has no edges and is not called
  // blurred; nor is anything under 96 pixels, which has too few octaves to tell.
  bool isBlurry = false;
};

[[nodiscard]] PictureVerdicts verdictsOf(const Image& image);

}  // namespace core
