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
  int width = 0;
  int height = 0;
  bool isOfItsOwnSize = true;  // False where all were brought to one size, which then says nothing.
  float proportion = 1.0F;     // Width over height.
  // The picture reduced to 8 x 8 grey levels, without their mean, and how much redder and bluer than grey its quarters are:
  // what is nearly equal is nearly equal there.
  static constexpr std::size_t kCoarseGrey = kCoarseSide * kCoarseSide;
  std::array<float, kCoarseGrey + 8> coarse{};
  std::vector<float> grey;           // 32 x 32, slightly softened.
  std::vector<std::uint8_t> colour;  // 32 x 32 x 3; empty where the picture is grey.
  float contrast = 0.0F;             // Standard deviation of grey, or of all colours where these vary more.
  bool isPlain = false;              // Blank pictures all look alike: they are compared exactly only.
};

[[nodiscard]] PictureSignature signatureOf(const Image& image, bool isPlain);

// Whether both show the same: one may be cropped by up to some 6 % at each side, and then has another size. They are laid
// over each other as well as they go; what is left must be small everywhere, as measured by the contrast.
// Precision 0.98 and recall 0.99 (0.94 of digits of 28 x 28) on the labelled sets of tests/data/tst_duplicates.cpp.
[[nodiscard]] bool areNearlyEqual(const PictureSignature& a, const PictureSignature& b);

}  // namespace core
