// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_part.h"

#include <algorithm>

namespace core {

PartOffset middleOffset(const ImageShape& whole, const ImageShape& part) {
  return {(whole.width - part.width) / 2, (whole.height - part.height) / 2};
}

PartOffset randomOffset(const ImageShape& whole, const ImageShape& part, Random& random) {
  const auto along = [&](int room) { return static_cast<int>(random.below(static_cast<std::uint64_t>(room) + 1)); };
  const int x = along(whole.width - part.width);
  return {x, along(whole.height - part.height)};
}

Image partOf(std::span<const std::uint8_t> pixels, const ImageShape& whole, const ImageShape& part, PartOffset offset) {
  Image image(part.width, part.height, part.channels);
  const auto row = static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.channels);
  for (int y = 0; y < part.height; ++y) {
    const std::size_t first = (static_cast<std::size_t>(offset.y + y) * static_cast<std::size_t>(whole.width) +
                               static_cast<std::size_t>(offset.x)) *
                              static_cast<std::size_t>(whole.channels);
    std::ranges::copy(pixels.subspan(first, row), image.at(0, y));
  }
  return image;
}

}  // namespace core
