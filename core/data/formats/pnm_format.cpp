// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/pnm_format.h"

#include <algorithm>
#include <bit>
#include <string>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::uint64_t kLargestValue = 65535;

// What stands between blanks and comments, one word after the other.
class Words {
 public:
  Words(FileBytes bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  // The next decimal number; of most digits where they are not separated, as the bits of P1 need not be.
  std::optional<std::uint64_t> number(int mostDigits = 9) {
    skipBlanks();
    std::uint64_t value = 0;
    int digits = 0;
    for (; at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9' && digits < mostDigits; ++at_, ++digits) {
      value = 10 * value + (bytes_[at_] - std::uint64_t{'0'});
    }
    return digits == 0 ? std::nullopt : std::optional(value);
  }

  std::string word() {
    skipBlanks();
    std::string letters;
    for (; at_ < bytes_.size() && bytes_[at_] > ' ' && letters.size() < 32; ++at_)
      letters += static_cast<char>(bytes_[at_]);
    return letters;
  }

  // Where the pixels begin, behind the single blank that ends the header.
  [[nodiscard]] std::size_t pixelsAt() const { return std::min(at_ + 1, bytes_.size()); }

 private:
  void skipBlanks() {
    bool comment = false;
    while (at_ < bytes_.size() && (comment || bytes_[at_] == '#' || bytes_[at_] <= ' ')) {
      comment = bytes_[at_] == '#' || (comment && bytes_[at_] != '\n' && bytes_[at_] != '\r');
      ++at_;
    }
  }

  FileBytes bytes_;
  std::size_t at_;
};

struct PnmFacts {
  char kind = '5';
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  std::uint64_t largest = 1;
  bool lowestFirst = false;  // The order of a float's bytes.
  Words behind;              // Reads on behind the header.

  [[nodiscard]] bool isBits() const { return kind == '1' || kind == '4'; }
  [[nodiscard]] bool isText() const { return kind <= '3'; }
  [[nodiscard]] bool isFloats() const { return kind == 'f' || kind == 'F'; }
  [[nodiscard]] int channels() const { return kind == '3' || kind == '6' || kind == 'F' ? 3 : 1; }
  [[nodiscard]] std::uint64_t rowBytes() const {
    const std::uint64_t values = width * static_cast<std::uint64_t>(channels());
    if (isText()) return values;  // At the least one digit each.
    if (kind == '4') return (width + 7) / 8;
    if (isFloats()) return 4 * values;
    return values * (largest > 255 ? 2 : 1);
  }
};

std::optional<PnmFacts> factsOf(FileBytes bytes) {
  Words words(bytes, 2);
  const auto width = words.number();
  const auto height = words.number();
  if (!width || !height) return std::nullopt;
  PnmFacts facts{static_cast<char>(bytes[1]), *width, *height, 1, false, words};
  if (facts.isFloats()) {
    facts.lowestFirst = facts.behind.word().starts_with('-');
  } else if (!facts.isBits()) {
    facts.largest = facts.behind.number().value_or(0);
    if (facts.largest == 0 || facts.largest > kLargestValue) return std::nullopt;
  }
  return facts;
}

std::uint16_t nextValue(PnmFacts& facts) {
  const auto value = facts.behind.number(facts.isBits() ? 1 : 9);
  if (!value) refusePicture(coreText("Core", "the file is cut off"));
  const std::uint64_t clean = std::min(*value, facts.largest);
  return static_cast<std::uint16_t>(facts.isBits() ? 1 - clean : clean);  // A set bit is ink.
}

template <class Value>
cv::Mat textPixels(PnmFacts& facts, int type) {
  cv::Mat pixels(static_cast<int>(facts.height), static_cast<int>(facts.width), type);
  const int count = pixels.cols * pixels.channels();
  for (int y = 0; y < pixels.rows; ++y) {
    Value* to = pixels.ptr<Value>(y);
    for (int i = 0; i < count; ++i) to[i] = static_cast<Value>(nextValue(facts));
  }
  return pixels;
}

cv::Mat bitPixels(FileBytes rows, const PnmFacts& facts) {
  cv::Mat pixels(static_cast<int>(facts.height), static_cast<int>(facts.width), CV_8UC1);
  for (int y = 0; y < pixels.rows; ++y) {
    const std::uint8_t* from = rows.data() + static_cast<std::size_t>(y) * facts.rowBytes();
    for (int x = 0; x < pixels.cols; ++x) {
      pixels.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(1U - ((from[x / 8] >> (7 - x % 8)) & 1U));
    }
  }
  return pixels;
}

cv::Mat floatPixels(FileBytes rows, const PnmFacts& facts, int type) {
  cv::Mat pixels(static_cast<int>(facts.height), static_cast<int>(facts.width), type);
  const int count = pixels.cols * pixels.channels();
  const ByteOrder order = facts.lowestFirst ? ByteOrder::LowestFirst : ByteOrder::HighestFirst;
  for (int y = 0; y < pixels.rows; ++y) {  // The lowest row stands first.
    const std::size_t row = static_cast<std::size_t>(pixels.rows - 1 - y) * facts.rowBytes();
    for (int i = 0; i < count; ++i) {
      const auto bits = numberAt(rows, row + 4 * static_cast<std::size_t>(i), 4, order).value_or(0);
      pixels.ptr<float>(y)[i] = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    }
  }
  return pixels;
}

cv::Mat bytePixels(FileBytes rows, const PnmFacts& facts, int type) {
  cv::Mat pixels(static_cast<int>(facts.height), static_cast<int>(facts.width), type);
  const int count = pixels.cols * pixels.channels();
  const bool deep = facts.largest > 255;
  for (int y = 0; y < pixels.rows; ++y) {
    const std::uint8_t* from = rows.data() + static_cast<std::size_t>(y) * facts.rowBytes();
    for (int i = 0; i < count; ++i) {
      if (deep) {
        const unsigned value = static_cast<unsigned>(from[2 * i] << 8U) | from[2 * i + 1];
        pixels.ptr<std::uint16_t>(y)[i] = static_cast<std::uint16_t>(std::min<std::uint64_t>(value, facts.largest));
      } else {
        pixels.ptr<std::uint8_t>(y)[i] = static_cast<std::uint8_t>(std::min<std::uint64_t>(from[i], facts.largest));
      }
    }
  }
  return pixels;
}

}  // namespace

bool isPnm(FileBytes bytes) {
  if (bytes.size() < 3 || bytes[0] != 'P') return false;
  const bool known = (bytes[1] >= '1' && bytes[1] <= '6') || bytes[1] == 'f' || bytes[1] == 'F';
  const bool blank = bytes[2] == ' ' || (bytes[2] >= '\t' && bytes[2] <= '\r');
  return known && (blank || bytes[2] == '#');
}

std::optional<ImageHeader> pnmHeader(FileBytes bytes) {
  const auto facts = factsOf(bytes);
  if (!facts || facts->width == 0 || facts->height == 0) return std::nullopt;
  const bool complete = facts->rowBytes() <= (bytes.size() - facts->behind.pixelsAt()) / facts->height;
  const unsigned bits = facts->isFloats() ? 32 : static_cast<unsigned>(std::bit_width(facts->largest));
  return ImageHeader{facts->width, facts->height, complete, 1, bits, facts->isFloats()};
}

StoredPicture decodePnm(FileBytes bytes) {
  auto facts = factsOf(bytes);
  if (!facts) refusePicture(coreText("Core", "its header is damaged"));
  checkSize(facts->width, facts->height);
  const FileBytes rows = bytes.subspan(facts->behind.pixelsAt());
  if (facts->rowBytes() > rows.size() / facts->height) refusePicture(coreText("Core", "the file is cut off"));
  StoredPicture picture;
  picture.white = static_cast<double>(facts->largest);
  const int type = CV_MAKETYPE(facts->largest > 255 ? CV_16U : CV_8U, facts->channels());
  if (facts->isFloats()) {
    picture.white = 0.0;
    picture.pixels = floatPixels(rows, *facts, CV_32FC(facts->channels()));
  } else if (facts->isText()) {
    picture.pixels =
        facts->largest > 255 ? textPixels<std::uint16_t>(*facts, type) : textPixels<std::uint8_t>(*facts, type);
  } else {
    picture.pixels = facts->kind == '4' ? bitPixels(rows, *facts) : bytePixels(rows, *facts, type);
  }
  return picture;
}

}  // namespace core
