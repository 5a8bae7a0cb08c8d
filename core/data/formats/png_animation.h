// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of an animated PNG, each made a PNG file of its own for a reader that knows none. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/data/formats/frame_canvas.h"
#include "core/data/formats/frame_reader.h"

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
[[nodiscard]] PngFrames framesOfPng(FileBytes bytes);

using PngDecoder = std::function<StoredPicture(FileBytes)>;

// Page 0 is the file as decode reads it; what is seen of the animation follows (see PngFrames::pages).
class PngAnimation : public FrameReader {
 public:
  PngAnimation(FileBytes bytes, PngDecoder decode);
  StoredPicture next() override;

 private:
  void lay(std::size_t frame);

  FileBytes bytes_;
  PngDecoder decode_;
  PngFrames frames_;
  std::optional<FrameCanvas> canvas_;  // From the second page on.
  std::size_t page_ = 0;
};

}  // namespace core
