// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture file says of itself in its first bytes, read without decoding. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/base/message.h"

namespace core {

// The format's short name by the first bytes (32 do), not by the name: "jpeg", "png", "bmp", "tiff", "webp", "pnm", "gif",
// "heic", "avif", "jpeg2000"; "" for anything else.
[[nodiscard]] std::string imageFormat(std::span<const std::uint8_t> bytes);

// Why bytes that imageFormat does not know are no use: "Photoshop pictures are not supported; save it as PNG", "not a
// picture".
[[nodiscard]] Message reasonUnknown(std::span<const std::uint8_t> bytes);

// Whether that is the reason: nobody expects such a file to be used.
[[nodiscard]] bool isNoPicture(const Message& reason);

struct ImageHeader {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  bool complete = true;    // False where the file's end is missing; its pixels may be there all the same.
  std::size_t pages = 1;   // Pictures in the file: pages, frames of an animation.
  unsigned bits = 8;       // Of the deepest channel.
  bool openRange = false;  // The format does not say which values are black and white (32-bit integers, floats).
  // Of a film in the file that cannot be read; the picture stands for it, most often as its first frame. 0 without one.
  std::size_t filmFrames = 0;
};
// nullopt when the header is damaged, or the format is not read. bytes is the whole file.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

}  // namespace core
