// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a picture to find others that are equal or nearly equal: re-encoded, resized or slightly cropped. Private
// to core_data.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace core {

struct PictureSignature {
  static constexpr int kSide = 32;
  static constexpr int kCoarseSide = 8;

  std::string exact;  // Of size and pixels.
  int width = 0;      // Of the picture; 0 where it says nothing, since all were brought to one size.
  int height = 0;
  float proportion = 1.0F;  // Width over height.
  // The picture reduced to 8 x 8 grey levels, without their mean: what is nearly equal is nearly equal there.
  std::array<float, kCoarseSide * kCoarseSide> coarse{};
  std::vector<float> grey;           // 32 x 32, slightly softened.
  std::vector<std::uint8_t> colour;  // 32 x 32 x 3; empty where the picture is grey.
  float contrast = 0.0F;             // Standard deviation of grey.
  bool isPlain = false;              // Blank pictures all look alike: they are compared exactly only.
};

[[nodiscard]] PictureSignature signatureOf(const Image& image, bool isPlain);

// Whether both show the same: one may be cropped by up to some 6 % at each side, and then has another size. They are laid
// over each other as well as they go; what is left must be small everywhere, as measured by the contrast.
[[nodiscard]] bool areNearlyEqual(const PictureSignature& a, const PictureSignature& b);

}  // namespace core
