// SPDX-License-Identifier: GPL-3.0-or-later
// One directory of a TIFF file in memory, opened by libtiff, which keeps quiet. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <opencv2/core.hpp>
#include <span>

#include "core/data/formats/file_bytes.h"

namespace core {

enum class TiffColours { Grey, GreyInverted, RedGreenBlue, Ink, Lab, IccLab, Others };
enum class TiffAlpha { None, Plain, Weighted };
enum class TiffNumbers { Whole, Signed, Float };

// How the samples of a directory lie in its file.
struct TiffSampleLayout {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  unsigned bits = 1;      // Of each sample.
  unsigned samples = 1;   // Of each pixel.
  bool separate = false;  // One plane of the picture for each sample.
  bool tiled = false;
  std::uint64_t blockWidth = 0;   // Of a tile, or the whole width.
  std::uint64_t blockHeight = 0;  // Of a tile or strip.
  TiffNumbers numbers = TiffNumbers::Whole;
  TiffColours photometric = TiffColours::Others;  // Others: libtiff makes the colours.
  TiffAlpha alpha = TiffAlpha::None;              // Of the sample behind the colours.
};

class TiffFile {
 public:
  // bytes must outlive it. Refuses what libtiff cannot open.
  TiffFile(FileBytes bytes, std::size_t directory);
  ~TiffFile();
  TiffFile(const TiffFile&) = delete;
  TiffFile& operator=(const TiffFile&) = delete;

  [[nodiscard]] TiffSampleLayout layout() const;

  // Bytes of a row of a block, and of a whole one: a tile, or a strip.
  [[nodiscard]] std::size_t rowBytes() const;
  [[nodiscard]] std::size_t blockBytes() const;
  // Unpacks the block that holds this pixel of this plane (0 unless they lie apart). into: blockBytes(). Returns how many
  // bytes came; refuses what is damaged.
  [[nodiscard]] std::size_t readBlock(std::uint64_t x, std::uint64_t y, unsigned plane, std::span<std::uint8_t> into);

  // The picture as libtiff makes colours of it: CV_8UC4, red, green, blue, alpha; not turned.
  [[nodiscard]] cv::Mat coloursAndAlpha();

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace core
