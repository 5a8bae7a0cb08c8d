// SPDX-License-Identifier: GPL-3.0-or-later
// What the directories of a TIFF file say (classic and BigTIFF), read without decoding; EXIF data is such a file too.
// Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/data/formats/file_bytes.h"

namespace core {

// Adobe, TIFF Revision 6.0, section 8; the tags of a directory with their defaults.
struct TiffDirectory {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  std::uint64_t bitsPerSample = 1;
  std::uint64_t compression = 1;
  std::uint64_t photometric = 0;
  std::uint64_t sampleFormat = 1;
  std::uint64_t subfileType = 0;
  int orientation = 1;  // 1 to 8.
  bool isDng = false;
  std::vector<std::uint64_t> subDirectories;  // Offsets.
};

[[nodiscard]] bool isTiff(FileBytes bytes);

// The chain of directories: pictures one behind the other. Ends where the file does, where the chain bites its own tail, or
// after 10,000.
[[nodiscard]] std::vector<TiffDirectory> tiffDirectories(FileBytes bytes);

// Those of the chain that are pictures of their own: no masks, and no small copies of others. Numbers in the chain.
[[nodiscard]] std::vector<std::size_t> tiffPages(const std::vector<TiffDirectory>& chain);

// Which camera's raw data the file holds ("DNG", "Canon CR2", ...), though it begins like a TIFF; "" where it is none.
[[nodiscard]] std::string cameraRawIn(FileBytes tiff, const std::vector<TiffDirectory>& chain);

}  // namespace core
