// SPDX-License-Identifier: GPL-3.0-or-later
// How two pictures differ, pixel by pixel, in real units.
#pragma once

#include <vector>

#include "core/base/image.h"

namespace core {

enum class DifferenceKind {
  Absolute,    // Mean over the channels of |output - target|, 0..1.
  Signed,      // Mean over the channels of output - target, -1..1: above zero is too light.
  Squared,     // Mean over the channels of (output - target)^2, 0..1.
  Structural,  // 1 - SSIM, 0..2: 0 where the structure is the same.
};

struct DifferenceMap {
  int width = 0;
  int height = 0;
  std::vector<float> values;  // Rows from top to bottom.

  [[nodiscard]] float at(int x, int y) const {
    return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

// A part of a picture, in its pixels.
struct PixelArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

// Neither is empty, and width, height and channels are the same.
[[nodiscard]] bool haveSameShape(const Image& a, const Image& b);

// Both pictures have the same shape; pixel values are taken as 0..1. SSIM: Wang et al. 2004, with their Gaussian window
// (11 x 11, sigma 1.5), K1 = 0.01 and K2 = 0.03, on the mean of the channels; at the borders the window meets the
// picture's mirror image.
[[nodiscard]] DifferenceMap imageDifference(const Image& output, const Image& target, DifferenceKind kind);
// The same values for a part of the pictures alone, which lies inside them; costs what the part costs.
[[nodiscard]] DifferenceMap imageDifference(const Image& output, const Image& target, DifferenceKind kind,
                                            const PixelArea& part);

}  // namespace core
