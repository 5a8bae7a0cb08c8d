// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/bmp_format.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/bmp_run_lengths.h"
#include "core/data/formats/colour_models.h"

namespace core {
namespace {

constexpr std::size_t kFileHeader = 14;
constexpr std::uint64_t kOs2Header = 12;

enum class Packing { Plain = 0, Runs8 = 1, Runs4 = 2, Masks = 3, MasksWithAlpha = 6 };

// The information header behind the file header: BITMAPCOREHEADER of OS/2 1, or BITMAPINFOHEADER and what was added to it.
struct BmpFacts {
  std::uint64_t headerSize = 0;
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  bool topDown = false;
  std::uint64_t bits = 0;
  std::uint64_t packing = 0;
  std::uint64_t pixelsAt = 0;
  std::uint64_t paletteAt = 0;
  std::uint64_t paletteColours = 0;
  std::uint64_t paletteStep = 4;
  std::array<std::uint32_t, 4> masks{};  // Red, green, blue, alpha.

  [[nodiscard]] std::uint64_t rowBytes() const { return (width * bits + 31) / 32 * 4; }
  // Without what fills a row up to a multiple of four bytes, which some programs forget behind the last one.
  [[nodiscard]] std::uint64_t usedRowBytes() const { return (width * bits + 7) / 8; }
  [[nodiscard]] std::uint64_t allRowBytes() const { return rowBytes() * (height - 1) + usedRowBytes(); }
  [[nodiscard]] bool is(Packing wanted) const { return packing == static_cast<std::uint64_t>(wanted); }
  [[nodiscard]] bool hasMasks() const { return is(Packing::Masks) || is(Packing::MasksWithAlpha); }
  [[nodiscard]] bool hasRuns() const { return is(Packing::Runs8) || is(Packing::Runs4); }
};

std::uint64_t field(FileBytes bytes, std::uint64_t offset, std::size_t length) {
  return numberAt(bytes, offset, length, ByteOrder::LowestFirst).value_or(0);
}

void takeMasks(BmpFacts& facts, FileBytes bytes) {
  if (facts.hasMasks()) {
    // They stand inside the longer headers, and behind the short one; alpha only where it is announced.
    for (std::size_t c = 0; c < 3; ++c) facts.masks[c] = static_cast<std::uint32_t>(field(bytes, 54 + 4 * c, 4));
    const bool alpha = facts.headerSize >= 56 || facts.is(Packing::MasksWithAlpha);
    if (alpha) facts.masks[3] = static_cast<std::uint32_t>(field(bytes, 66, 4));
  } else if (facts.bits == 16) {
    facts.masks = {0x7C00, 0x03E0, 0x001F, 0};
  } else if (facts.bits == 32) {
    facts.masks = {0xFF0000, 0x00FF00, 0x0000FF, 0};
  }
}

std::optional<BmpFacts> factsOf(FileBytes bytes) {
  BmpFacts facts;
  facts.pixelsAt = field(bytes, 10, 4);
  facts.headerSize = field(bytes, kFileHeader, 4);
  if (bytes.size() < kFileHeader + std::min<std::uint64_t>(facts.headerSize, 40)) return std::nullopt;
  if (facts.headerSize == kOs2Header) {
    facts.width = field(bytes, 18, 2);
    facts.height = field(bytes, 20, 2);
    facts.bits = field(bytes, 24, 2);
    facts.paletteStep = 3;
  } else {
    facts.width = field(bytes, 18, 4);
    facts.height = field(bytes, 22, 4);
    facts.topDown = facts.height > 0x7FFFFFFF;
    if (facts.topDown) facts.height = (std::uint64_t{1} << 32U) - facts.height;
    facts.bits = field(bytes, 28, 2);
    facts.packing = field(bytes, 30, 4);
    facts.paletteColours = field(bytes, 46, 4);
  }
  takeMasks(facts, bytes);
  facts.paletteAt = kFileHeader + facts.headerSize;
  if (facts.headerSize == 40 && facts.hasMasks()) facts.paletteAt += facts.is(Packing::MasksWithAlpha) ? 16 : 12;
  const std::uint64_t most = facts.bits <= 8 ? std::uint64_t{1} << facts.bits : 0;
  if (facts.paletteColours == 0 || facts.paletteColours > most) facts.paletteColours = most;
  // Some programs say nothing about the place of the pixels, or name that of the palette.
  if (facts.pixelsAt < facts.paletteAt || (facts.pixelsAt == facts.paletteAt && facts.bits <= 8))
    facts.pixelsAt = facts.paletteAt + facts.paletteColours * facts.paletteStep;
  return facts;
}

std::vector<PaletteColour> paletteOf(FileBytes bytes, const BmpFacts& facts) {
  std::vector<PaletteColour> palette;
  for (std::uint64_t i = 0; i < facts.paletteColours; ++i) {
    const std::uint64_t at = facts.paletteAt + i * facts.paletteStep;
    // Some programs write fewer colours than they announce, and the pixels right behind.
    if (at + 3 > bytes.size() || (facts.pixelsAt > facts.paletteAt && at + 3 > facts.pixelsAt)) break;
    palette.push_back({bytes[at + 2], bytes[at + 1], bytes[at]});
  }
  return palette;
}

// Numbers of 1, 2, 4 or 8 bits each, the first in the highest bits.
cv::Mat plainNumbers(FileBytes rows, const BmpFacts& facts) {
  cv::Mat numbers(static_cast<int>(facts.height), static_cast<int>(facts.width), CV_8UC1);
  const auto bits = static_cast<unsigned>(facts.bits);
  const unsigned perByte = 8 / bits;
  const unsigned mask = (1U << bits) - 1U;
  for (int y = 0; y < numbers.rows; ++y) {
    const FileBytes row = rows.subspan(static_cast<std::size_t>(y) * facts.rowBytes(), facts.usedRowBytes());
    std::uint8_t* to = numbers.ptr<std::uint8_t>(y);
    for (unsigned x = 0; x < static_cast<unsigned>(numbers.cols); ++x) {
      to[x] = static_cast<std::uint8_t>((row[x / perByte] >> (8 - bits * (x % perByte + 1))) & mask);
    }
  }
  return numbers;
}

// The part of a value that a mask chooses, spread over 0 to 255.
class Channel {
 public:
  explicit Channel(std::uint32_t mask)
      : mask_(mask), shift_(mask == 0 ? 0 : std::countr_zero(mask)), most_(mask >> shift_) {}
  [[nodiscard]] std::uint8_t of(std::uint32_t value) const {
    if (most_ == 0) return 0;
    const std::uint64_t part = (value & mask_) >> shift_;
    return static_cast<std::uint8_t>((part * 255U + most_ / 2) / most_);
  }

 private:
  std::uint32_t mask_;
  int shift_;
  std::uint64_t most_;
};

cv::Mat maskedColours(FileBytes rows, const BmpFacts& facts) {
  const std::size_t step = facts.bits / 8;
  const bool alpha = facts.masks[3] != 0;
  const std::array channels{Channel(facts.masks[0]), Channel(facts.masks[1]), Channel(facts.masks[2]),
                            Channel(facts.masks[3])};
  cv::Mat colours(static_cast<int>(facts.height), static_cast<int>(facts.width), alpha ? CV_8UC4 : CV_8UC3);
  for (int y = 0; y < colours.rows; ++y) {
    const FileBytes row = rows.subspan(static_cast<std::size_t>(y) * facts.rowBytes(), facts.usedRowBytes());
    std::uint8_t* to = colours.ptr<std::uint8_t>(y);
    for (std::size_t x = 0; x < facts.width; ++x) {
      const auto value = static_cast<std::uint32_t>(field(row, x * step, step));
      for (std::size_t c = 0; c < (alpha ? 4U : 3U); ++c) *to++ = channels[c].of(value);
    }
  }
  return colours;
}

cv::Mat trueColours(FileBytes rows, const BmpFacts& facts) {
  cv::Mat colours(static_cast<int>(facts.height), static_cast<int>(facts.width), CV_8UC3);
  for (int y = 0; y < colours.rows; ++y) {
    const std::uint8_t* from = rows.data() + static_cast<std::size_t>(y) * facts.rowBytes();
    std::uint8_t* to = colours.ptr<std::uint8_t>(y);
    for (int x = 0; x < colours.cols; ++x, from += 3, to += 3) {
      to[0] = from[2];
      to[1] = from[1];
      to[2] = from[0];
    }
  }
  return colours;
}

// Some programs fill the alpha that they announce with nothing: a picture that nobody could see.
bool seesNothing(const cv::Mat& pixels) {
  if (pixels.channels() != 4) return false;
  cv::Mat alpha;
  cv::extractChannel(pixels, alpha, 3);
  return cv::countNonZero(alpha) == 0;
}

void checkFacts(const BmpFacts& facts) {
  checkSize(facts.width, facts.height);
  const bool indexed = facts.bits == 1 || facts.bits == 2 || facts.bits == 4 || facts.bits == 8;
  const bool deep = facts.bits == 16 || facts.bits == 24 || facts.bits == 32;
  const bool runs = (facts.is(Packing::Runs8) && facts.bits == 8) || (facts.is(Packing::Runs4) && facts.bits == 4);
  const bool masks = facts.hasMasks() && (facts.bits == 16 || facts.bits == 32);
  if ((indexed || deep) && (facts.is(Packing::Plain) || runs || masks)) return;
  refusePicture(coreText("Core", "it is a kind of BMP that is not known; save it as PNG"));
}

}  // namespace

bool isBmp(FileBytes bytes) {
  constexpr std::array<std::uint64_t, 8> kHeaderSizes = {12, 16, 40, 52, 56, 64, 108, 124};
  return beginsWith(bytes, "BM") && std::ranges::count(kHeaderSizes, field(bytes, kFileHeader, 4)) > 0;
}

std::optional<ImageHeader> bmpHeader(FileBytes bytes) {
  const auto facts = factsOf(bytes);
  if (!facts) return std::nullopt;
  ImageHeader header;
  header.width = facts->width;
  header.height = facts->height;
  // Of run lengths it cannot be told; sizes out of all bounds are refused as such.
  if (facts->is(Packing::Plain) && facts->height > 0 && facts->width <= kMostPixels && facts->height <= kMostPixels) {
    header.complete = facts->pixelsAt + facts->allRowBytes() <= bytes.size();
  }
  return header;
}

StoredPicture decodeBmp(FileBytes bytes) {
  const auto facts = factsOf(bytes);
  if (!facts) refusePicture(coreText("Core", "its header is damaged"));
  checkFacts(*facts);
  StoredPicture picture;
  const FileBytes content = partOf(bytes, facts->pixelsAt, bytes.size());
  if (facts->hasRuns()) {
    const cv::Mat numbers = numbersOfRuns(content, facts->width, facts->height, facts->bits == 4);
    picture.pixels = colourOfPalette(numbers, paletteOf(bytes, *facts));
  } else {
    if (content.size() < facts->allRowBytes()) refusePicture(coreText("Core", "the file is cut off"));
    if (facts->bits <= 8) {
      picture.pixels = colourOfPalette(plainNumbers(content, *facts), paletteOf(bytes, *facts));
    } else {
      picture.pixels = facts->bits == 24 ? trueColours(content, *facts) : maskedColours(content, *facts);
    }
  }
  if (seesNothing(picture.pixels)) {
    cv::Mat colours(picture.pixels.size(), CV_8UC3);
    cv::mixChannels(std::vector<cv::Mat>{picture.pixels}, std::vector<cv::Mat>{colours}, {0, 0, 1, 1, 2, 2});
    picture.pixels = colours;
  }
  if (!facts->topDown) cv::flip(picture.pixels, picture.pixels, 0);
  return picture;
}

}  // namespace core
