// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/array_layout.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace core {
namespace {

double halfNumber(std::uint64_t bits) {
  const int exponent = static_cast<int>(bits >> 10U & 0x1FU);
  const auto fraction = static_cast<double>(bits & 0x3FFU);
  double value = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024.0 + fraction, exponent - 25);
  if (exponent == 31) value = fraction == 0.0 ? INFINITY : NAN;
  return (bits & 0x8000U) != 0 ? -value : value;
}

double numberAt(const std::uint8_t* bytes, const NumberType& type) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < type.bytes; ++i) {
    bits = bits << 8U | bytes[type.isBigEndian ? i : type.bytes - 1 - i];
  }
  switch (type.kind) {
    case NumberKind::Boolean: return bits == 0 ? 0.0 : 1.0;
    case NumberKind::Unsigned: return static_cast<double>(bits);
    case NumberKind::Signed: {
      const auto unused = static_cast<unsigned>(64 - 8 * type.bytes);
      return static_cast<double>(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    case NumberKind::Real: break;
  }
  if (type.bytes == 2) return halfNumber(bits);
  if (type.bytes == 4) return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
  return std::bit_cast<double>(bits);
}

bool isByte(const ArrayLayout& layout) {
  return layout.type.kind == NumberKind::Unsigned && layout.type.bytes == 1 && layout.black == 0.0 &&
         layout.white == 255.0;
}

std::uint8_t levelOf(double number, const ArrayLayout& layout) {
  const double level = 255.0 * (number - layout.black) / (layout.white - layout.black);
  if (!(level > 0.0)) return 0;  // NaN too.
  return static_cast<std::uint8_t>(std::lround(std::min(level, 255.0)));
}

Image overBackground(const Image& image, std::uint32_t background) {
  Image result(image.width, image.height, 3);
  const std::uint32_t behind[3] = {background >> 16U & 0xFFU, background >> 8U & 0xFFU, background & 0xFFU};
  for (std::size_t pixel = 0; pixel * 4 < image.pixels.size(); ++pixel) {
    const std::uint32_t alpha = image.pixels[pixel * 4 + 3];
    for (std::size_t c = 0; c < 3; ++c) {
      const std::uint32_t mixed = alpha * image.pixels[pixel * 4 + c] + (255U - alpha) * behind[c];
      result.pixels[pixel * 3 + c] = static_cast<std::uint8_t>((mixed + 127U) / 255U);
    }
  }
  return result;
}

}  // namespace

void NumberExtent::add(const NumberType& type, std::span<const std::uint8_t> bytes) {
  for (std::size_t i = 0; i + type.bytes <= bytes.size(); i += type.bytes) {
    const double number = numberAt(bytes.data() + i, type);
    if (!std::isfinite(number)) continue;
    low = std::min(low, number);
    high = std::max(high, number);
  }
}

void NumberExtent::add(const NumberExtent& other) {
  low = std::min(low, other.low);
  high = std::max(high, other.high);
}

Image pictureIn(std::span<const std::uint8_t> content, const ArrayLayout& layout, std::size_t index,
                std::uint32_t background) {
  Image image(layout.width, layout.height, layout.channels);
  const std::uint8_t* const first = content.data() + layout.begin + index * layout.record;
  const bool asTheyAre = isByte(layout);
  auto level = image.pixels.begin();
  for (int y = 0; y < layout.height; ++y) {
    for (int x = 0; x < layout.width; ++x) {
      const std::uint8_t* const pixel =
          first + static_cast<std::size_t>(y) * layout.row + static_cast<std::size_t>(x) * layout.column;
      for (int c = 0; c < layout.channels; ++c) {
        const std::uint8_t* const number = pixel + static_cast<std::size_t>(c) * layout.channel;
        *level++ = asTheyAre ? *number : levelOf(numberAt(number, layout.type), layout);
      }
    }
  }
  return layout.channels == 4 ? overBackground(image, background) : image;
}

GreyRange greyRange(const NumberType& type, const NumberExtent& extent) {
  if (type.kind == NumberKind::Boolean) return {0.0, 1.0};
  if (type.kind == NumberKind::Unsigned && type.bytes == 1) return {0.0, 255.0};
  const auto [low, high] = extent;
  if (!(high > low)) return {std::min(0.0, std::isfinite(low) ? low : 0.0), 255.0};
  constexpr double kRounding = 1e-5;
  if (low >= 0.0 && high <= 1.0 + kRounding) return {0.0, 1.0};
  if (low >= -1.0 - kRounding && high <= 1.0 + kRounding) return {-1.0, 1.0};
  if (low >= 0.0 && high <= 255.0) return {0.0, 255.0};
  const bool isWhole = type.kind != NumberKind::Real;
  for (const double most : {1023.0, 4095.0, 16383.0, 65535.0}) {
    if (isWhole && low >= 0.0 && high <= most) return {0.0, most};
  }
  return {low, high};
}

}  // namespace core
