// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of an animated PNG, each made a PNG file of its own for a reader that knows none. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/data/formats/stored_picture.h"

namespace core {

// A frame's place and what becomes of it: the chunk fcTL.
struct PngFrame {
  std::uint32_t left = 0, top = 0, width = 0, height = 0;
  int disposal = 0;   // Afterwards: 0 it stays, 1 its place is cleared, 2 what was there before comes back.
  bool over = false;  // Laid over what is there, or put in its place.
  std::vector<FileBytes> content;  // Compressed pixels, in pieces.
};

struct PngFrames {
  std::vector<PngFrame> frames;    // Of the animation; none in most files.
  bool firstIsPicture = false;     // The first frame is the picture that other programs show.
  bool complete = false;           // The file's last chunk is there.
  std::vector<FileBytes> prelude;  // Whole chunks that the pixels need: IHDR, PLTE, tRNS.

  [[nodiscard]] std::size_t pages() const { return frames.empty() ? 1 : frames.size() + (firstIsPicture ? 0 : 1); }
};
[[nodiscard]] PngFrames pngFrames(FileBytes bytes);

// What is seen on this page (see PngFrames::pages) of the animation.
using PngDecoder = std::function<StoredPicture(FileBytes)>;
[[nodiscard]] StoredPicture animatedPng(FileBytes bytes, std::size_t page, const PngDecoder& decode);

}  // namespace core
