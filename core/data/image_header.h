// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture file says of itself in its first bytes, read without decoding. Private to core_data.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/base/message.h"

namespace core {

// "jpeg", "png", "bmp", "tiff", "webp", "pnm", or "" for anything else: by the first bytes, not by the name.
[[nodiscard]] std::string imageFormat(std::span<const std::uint8_t> bytes);

// Why bytes that imageFormat does not know are no use: "GIF pictures are not supported; save it as PNG", "not a picture".
[[nodiscard]] Message reasonUnknown(std::span<const std::uint8_t> bytes);

// Whether that is the reason: nobody expects such a file to be used.
[[nodiscard]] bool isNoPicture(const Message& reason);

struct ImageHeader {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  int orientation = 1;   // EXIF, 1 to 8, of JPEG.
  bool complete = true;  // Whether everything that the format demands is there (not known of TIFF and WebP).
};
// nullopt when the header is damaged. bytes is the whole file.
[[nodiscard]] std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes);

}  // namespace core
