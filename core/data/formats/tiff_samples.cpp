// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/tiff_samples.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <type_traits>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/stored_picture.h"

namespace core {
namespace {

// Of one row: count samples from the first bit on.
using RowBytes = std::span<const std::uint8_t>;

template <class Value>
Value wordAt(RowBytes row, std::size_t index) {
  Value value{};
  std::memcpy(&value, row.data() + index * sizeof(Value), sizeof(Value));  // libtiff has put them into our order.
  return value;
}

// Numbers of any width up to 16 bits, the first in the highest bits.
unsigned bitsAt(RowBytes row, std::size_t index, unsigned bits) {
  unsigned value = 0;
  for (std::size_t bit = index * bits; bit < (index + 1) * bits; ++bit) {
    value = (value << 1U) | ((row[bit / 8] >> (7 - bit % 8)) & 1U);
  }
  return value;
}

template <class Value>
Value finite(Value value) {
  if constexpr (std::is_floating_point_v<Value>) {
    constexpr Value kMost = std::numeric_limits<float>::max();
    return value != value ? 0 : std::clamp(value, -kMost, kMost);
  } else {
    return value;
  }
}

float floatAt(RowBytes row, std::size_t index, const TiffSampleLayout& layout) {
  if (layout.numbers == TiffNumbers::Float) {
    return static_cast<float>(layout.bits == 64 ? finite(wordAt<double>(row, index))
                                                : finite(wordAt<float>(row, index)));
  }
  if (layout.numbers == TiffNumbers::Whole) return static_cast<float>(wordAt<std::uint32_t>(row, index));
  switch (layout.bits) {
    case 8: return static_cast<float>(wordAt<std::int8_t>(row, index));
    case 16: return static_cast<float>(wordAt<std::int16_t>(row, index));
    default: return static_cast<float>(wordAt<std::int32_t>(row, index));
  }
}

// Where a sample of a row goes: every step-th place of the picture's row.
struct Target {
  cv::Mat& pixels;
  int y = 0;
  std::size_t first = 0;
  std::size_t step = 1;
};

void takeRow(RowBytes row, std::size_t count, const TiffSampleLayout& layout, const Target& target) {
  if (target.pixels.depth() == CV_32F) {
    auto* to = target.pixels.ptr<float>(target.y) + target.first;
    for (std::size_t i = 0; i < count; ++i) to[i * target.step] = floatAt(row, i, layout);
  } else if (target.pixels.depth() == CV_16U) {
    auto* to = target.pixels.ptr<std::uint16_t>(target.y) + target.first;
    for (std::size_t i = 0; i < count; ++i) {
      to[i * target.step] =
          layout.bits == 16 ? wordAt<std::uint16_t>(row, i) : static_cast<std::uint16_t>(bitsAt(row, i, layout.bits));
    }
  } else if (layout.bits == 8) {
    auto* to = target.pixels.ptr<std::uint8_t>(target.y) + target.first;
    for (std::size_t i = 0; i < count; ++i) to[i * target.step] = row[i];
  } else {
    auto* to = target.pixels.ptr<std::uint8_t>(target.y) + target.first;
    for (std::size_t i = 0; i < count; ++i)
      to[i * target.step] = static_cast<std::uint8_t>(bitsAt(row, i, layout.bits));
  }
}

bool isOpen(const TiffSampleLayout& layout) { return layout.numbers != TiffNumbers::Whole || layout.bits > 16; }

int depthOf(const TiffSampleLayout& layout) {
  if (isOpen(layout)) return CV_32F;
  return layout.bits <= 8 ? CV_8U : CV_16U;
}

int colourChannelsOf(TiffColours colours) {
  switch (colours) {
    case TiffColours::Grey:
    case TiffColours::GreyInverted: return 1;
    case TiffColours::Ink: return 4;
    default: return 3;
  }
}

// Beside the colours, alpha is all that is of use; other planes need not even be there.
unsigned usedSamples(const TiffSampleLayout& layout) {
  const auto colours = static_cast<unsigned>(colourChannelsOf(layout.photometric));
  return layout.separate ? colours + (layout.alpha == TiffAlpha::None ? 0U : 1U) : layout.samples;
}

void checkLayout(const TiffSampleLayout& layout) {
  constexpr unsigned kMostSamples = 32;
  const bool wholeBytes = layout.bits == 8 || layout.bits == 16 || layout.bits == 32 || layout.bits == 64;
  if (layout.bits == 0 || (isOpen(layout) && !wholeBytes))
    refusePicture(coreText("Core", "its pixels have an unusual depth"));
  if (layout.samples == 0 || layout.samples > kMostSamples) {
    refusePicture(coreText("Core", "it has an unusual number of channels"));
  }
}

// All blocks of one plane, or of the whole picture where the samples of a pixel lie together.
void readBlocks(TiffFile& file, const TiffSampleLayout& layout, unsigned plane, cv::Mat& pixels) {
  const std::size_t perPixel = layout.separate ? 1 : layout.samples;
  const auto channels = static_cast<std::size_t>(pixels.channels());
  const std::size_t rowBytes = file.rowBytes();
  std::vector<std::uint8_t> block(file.blockBytes());
  for (std::uint64_t top = 0; top < layout.height; top += layout.blockHeight) {
    for (std::uint64_t left = 0; left < layout.width; left += layout.blockWidth) {
      const std::size_t got = file.readBlock(left, top, plane, block);
      const std::uint64_t rows = std::min(layout.blockHeight, layout.height - top);
      const std::size_t count = std::min(layout.blockWidth, layout.width - left) * perPixel;
      const std::size_t needed = (count * layout.bits + 7) / 8;
      if (needed > rowBytes || rowBytes * (rows - 1) + needed > got)
        refusePicture(coreText("Core", "the file is cut off"));
      for (std::uint64_t y = 0; y < rows; ++y) {
        takeRow(RowBytes(block).subspan(y * rowBytes, needed), count, layout,
                {pixels, static_cast<int>(top + y), left * channels + plane, layout.separate ? channels : 1});
      }
    }
  }
}

}  // namespace

TiffSamples readSamples(TiffFile& file, const TiffSampleLayout& layout) {
  checkLayout(layout);
  TiffSamples samples;
  samples.openRange = isOpen(layout);
  samples.white = samples.openRange ? 0.0 : static_cast<double>((std::uint64_t{1} << layout.bits) - 1);
  samples.photometric = layout.photometric;
  samples.colourChannels = colourChannelsOf(layout.photometric);
  samples.alpha = layout.alpha;
  samples.pixels.create(static_cast<int>(layout.height), static_cast<int>(layout.width),
                        CV_MAKETYPE(depthOf(layout), static_cast<int>(usedSamples(layout))));
  for (unsigned plane = 0; plane < (layout.separate ? usedSamples(layout) : 1U); ++plane) {
    readBlocks(file, layout, plane, samples.pixels);
  }
  return samples;
}

}  // namespace core
