// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pictures of an array stand in its bytes, and how its numbers become grey levels. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"

namespace core {

enum class NumberKind { Boolean, Unsigned, Signed, Real };

struct NumberType {
  NumberKind kind = NumberKind::Unsigned;
  std::size_t bytes = 1;  // 1, 2, 4 or 8; a real number 2, 4 or 8.
  bool isBigEndian = false;
};

// The smallest and largest number; infinite ones and what is no number do not count.
struct NumberExtent {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  void add(const NumberType& type, std::span<const std::uint8_t> bytes);  // Whole numbers.
  void add(const NumberExtent& other);
};

// All lengths in bytes. One channel is grey, three are red, green, blue, four have alpha besides.
struct ArrayLayout {
  std::size_t count = 0;
  int height = 0;
  int width = 0;
  int channels = 1;
  NumberType type;
  std::size_t begin = 0;  // Of the first number.
  std::size_t record = 0;
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t channel = 0;
  double black = 0.0;  // Which numbers become 0 and 255.
  double white = 255.0;

  [[nodiscard]] std::size_t numbers() const {
    return count * static_cast<std::size_t>(height) * static_cast<std::size_t>(width) *
           static_cast<std::size_t>(channels);
  }
};

// index < count. background: 0xRRGGBB, behind transparent pixels.
[[nodiscard]] Image pictureIn(std::span<const std::uint8_t> content, const ArrayLayout& layout, std::size_t index,
                              std::uint32_t background);

// Black and white as the numbers suggest: 0 and 1, -1 and 1, 0 and 255, 0 and 2^n - 1 for pictures of 10 to 16 bits, or
// where the numbers begin and end.
struct GreyRange {
  double black = 0.0;
  double white = 255.0;
};
[[nodiscard]] GreyRange greyRange(const NumberType& type, const NumberExtent& extent);

}  // namespace core
