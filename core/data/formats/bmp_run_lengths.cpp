// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/bmp_run_lengths.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/data/formats/stored_picture.h"

namespace core {
namespace {

// Reads pairs of bytes: a count and what is repeated, or 0 and what is to be done.
class RunReader {
 public:
  RunReader(FileBytes content, cv::Mat& numbers, bool fourBits)
      : content_(content), numbers_(numbers), fourBits_(fourBits) {}

  // Whether the end mark, or all rows, were reached.
  bool readAll() {
    while (y_ < numbers_.rows && at_ + 2 <= content_.size()) {
      const unsigned count = content_[at_];
      const std::uint8_t value = content_[at_ + 1];
      at_ += 2;
      if (count > 0) {
        for (unsigned i = 0; i < count; ++i) put(fourBits_ ? half(value, i) : value);
      } else if (value == kEndOfPicture) {
        return true;
      } else if (!obey(value)) {
        return false;
      }
    }
    return y_ >= numbers_.rows;
  }

 private:
  static constexpr std::uint8_t kEndOfRow = 0;
  static constexpr std::uint8_t kEndOfPicture = 1;
  static constexpr std::uint8_t kMove = 2;

  static std::uint8_t half(std::uint8_t value, unsigned place) {
    return place % 2 == 0 ? static_cast<std::uint8_t>(value >> 4U) : static_cast<std::uint8_t>(value & 0xFU);
  }

  void put(std::uint8_t number) {
    if (x_ < numbers_.cols && y_ < numbers_.rows) numbers_.at<std::uint8_t>(y_, x_) = number;
    x_ = std::min(x_ + 1, numbers_.cols);  // Some programs write runs that reach beyond their row.
  }

  bool obey(std::uint8_t value) {
    if (value == kEndOfRow) {
      x_ = 0;
      ++y_;
      return true;
    }
    if (value == kMove) {
      if (at_ + 2 > content_.size()) return false;
      x_ = std::min(x_ + content_[at_], numbers_.cols);
      y_ += content_[at_ + 1];
      at_ += 2;
      return true;
    }
    // As many numbers as they are, filled up to an even count of bytes.
    const std::size_t bytes = fourBits_ ? (value + 1U) / 2U : value;
    if (content_.size() - at_ < bytes) return false;
    for (unsigned i = 0; i < value; ++i) put(fourBits_ ? half(content_[at_ + i / 2], i) : content_[at_ + i]);
    at_ += bytes + bytes % 2;
    return true;
  }

  FileBytes content_;
  cv::Mat& numbers_;
  bool fourBits_;
  std::size_t at_ = 0;
  int x_ = 0;
  int y_ = 0;
};

}  // namespace

cv::Mat numbersOfRuns(FileBytes content, std::uint64_t width, std::uint64_t height, bool fourBits) {
  cv::Mat numbers(static_cast<int>(height), static_cast<int>(width), CV_8UC1, cv::Scalar(0));
  if (!RunReader(content, numbers, fourBits).readAll()) refusePicture(coreText("Core", "the file is cut off"));
  return numbers;
}

}  // namespace core
