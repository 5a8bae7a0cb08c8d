// SPDX-License-Identifier: GPL-3.0-or-later
// A plain 8-bit picture: the only form in which pixels cross module borders.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// Rows from top to bottom, pixels from left to right, channels interleaved (height x width x channels).
// One channel is grey, three are red, green, blue (sRGB-encoded, 0..255).
struct Image {
  int width = 0;
  int height = 0;
  int channels = 0;
  std::vector<std::uint8_t> pixels;

  Image() = default;
  Image(int imageWidth, int imageHeight, int imageChannels, std::uint8_t value = 0)
      : width(imageWidth),
        height(imageHeight),
        channels(imageChannels),
        pixels(static_cast<std::size_t>(imageWidth) * static_cast<std::size_t>(imageHeight) *
                   static_cast<std::size_t>(imageChannels),
               value) {}

  [[nodiscard]] bool empty() const { return pixels.empty(); }
  [[nodiscard]] std::uint8_t* at(int x, int y) { return pixels.data() + offset(x, y); }
  [[nodiscard]] const std::uint8_t* at(int x, int y) const { return pixels.data() + offset(x, y); }

  bool operator==(const Image&) const = default;

 private:
  [[nodiscard]] std::size_t offset(int x, int y) const {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) *
           static_cast<std::size_t>(channels);
  }
};

// A picture's shape without its pixels: what samples of one dataset have in common.
struct ImageShape {
  int width = 0;
  int height = 0;
  int channels = 0;

  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(channels);
  }
  bool operator==(const ImageShape&) const = default;
};

}  // namespace core
