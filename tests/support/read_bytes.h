// SPDX-License-Identifier: GPL-3.0-or-later
// What the bytes of a picture file are read as, for tests to compare.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/data/image_reader.h"
#include "tests/support/picture_files.h"

namespace testing {

// On white where it can be seen through. page: of a file that holds several.
inline core::Image pictureOf(const std::string& bytes, std::optional<std::size_t> page = {}) {
  constexpr std::uint32_t kWhite = 0xFFFFFF;
  const PictureFiles files;
  files.write("picture", bytes);
  return core::readImage({files.root() / "picture", page}, kWhite);
}

// All values of a picture, row by row.
inline std::vector<int> valuesOf(const std::string& bytes, std::optional<std::size_t> page = {}) {
  const core::Image image = pictureOf(bytes, page);
  return {image.pixels.begin(), image.pixels.end()};
}

// Why it cannot be read; "" where it can.
inline std::string reasonAgainst(const std::string& bytes) {
  try {
    (void)pictureOf(bytes);
    return "";
  } catch (const core::Error& error) {
    return error.what();
  }
}

}  // namespace testing
