// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/png_animation.h"

#include <zlib.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::size_t kMostFrames = 10'000;
constexpr std::size_t kAroundContent = 12;  // Length, name and sum of a chunk.

std::uint32_t fieldOf(FileBytes content, std::size_t offset, std::size_t length) {
  return static_cast<std::uint32_t>(numberAt(content, offset, length, ByteOrder::HighestFirst).value_or(0));
}

PngFrame frameOf(FileBytes control) {
  PngFrame frame;
  frame.width = fieldOf(control, 4, 4);
  frame.height = fieldOf(control, 8, 4);
  frame.left = fieldOf(control, 12, 4);
  frame.top = fieldOf(control, 16, 4);
  frame.disposal = static_cast<int>(fieldOf(control, 24, 1));
  frame.over = fieldOf(control, 25, 1) == 1;
  return frame;
}

// Sorts one chunk in.
class FrameCollector {
 public:
  void take(std::string_view name, FileBytes content, FileBytes chunk) {
    if (name == "IHDR" || name == "PLTE" || name == "tRNS") found_.prelude.push_back(chunk);
    if (name == "fcTL" && content.size() >= 26 && found_.frames.size() < kMostFrames) {
      if (!pixelsSeen_) found_.firstIsPicture = true;
      found_.frames.push_back(frameOf(content));
    }
    if (name == "IDAT") {
      pixelsSeen_ = true;
      if (found_.firstIsPicture) found_.frames.front().content.push_back(content);
    }
    constexpr std::size_t kNumber = 4;  // Which piece it is, in the order of the file.
    if (name == "fdAT" && !found_.frames.empty() && content.size() >= kNumber) {
      found_.frames.back().content.push_back(content.subspan(kNumber));
    }
    if (name == "IEND") found_.complete = true;
  }

  PngFrames found() {
    std::erase_if(found_.frames, [](const PngFrame& frame) { return frame.content.empty(); });
    if (found_.frames.size() == 1 && found_.firstIsPicture) found_.frames.clear();
    return std::move(found_);
  }

 private:
  PngFrames found_;
  bool pixelsSeen_ = false;
};

void appendNumber(std::vector<std::uint8_t>& file, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) file.push_back(static_cast<std::uint8_t>((number >> shift) & 0xFFU));
}

void appendChunk(std::vector<std::uint8_t>& file, std::string_view name, FileBytes content) {
  appendNumber(file, static_cast<std::uint32_t>(content.size()));
  const std::size_t summed = file.size();
  file.insert(file.end(), name.begin(), name.end());
  file.insert(file.end(), content.begin(), content.end());
  const auto length = static_cast<uInt>(file.size() - summed);
  appendNumber(file, static_cast<std::uint32_t>(crc32(0, file.data() + summed, length)));
}

std::vector<std::uint8_t> fileOf(const PngFrame& frame, const std::vector<FileBytes>& prelude) {
  constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n";
  std::vector<std::uint8_t> file(kSignature.begin(), kSignature.end());
  for (const FileBytes chunk : prelude) {
    if (!beginsWith(chunk, "IHDR", 4)) {
      file.insert(file.end(), chunk.begin(), chunk.end());
      continue;
    }
    std::vector<std::uint8_t> size;
    appendNumber(size, frame.width);
    appendNumber(size, frame.height);
    const FileBytes rest = partOf(chunk, 16, 5);
    size.insert(size.end(), rest.begin(), rest.end());
    appendChunk(file, "IHDR", size);
  }
  for (const FileBytes piece : frame.content) appendChunk(file, "IDAT", piece);
  appendChunk(file, "IEND", {});
  return file;
}

// Four channels of 8 bits, whatever the frame is stored in.
cv::Mat inColourAndAlpha(const StoredPicture& picture) {
  cv::Mat bytes = picture.pixels;
  if (bytes.depth() != CV_8U) bytes.convertTo(bytes, CV_8U, 255.0 / picture.white);
  cv::Mat result(bytes.size(), CV_8UC4, cv::Scalar::all(255));
  const int channels = bytes.channels();
  const bool grey = channels <= 2;
  std::vector<int> places = grey ? std::vector<int>{0, 0, 0, 1, 0, 2} : std::vector<int>{0, 0, 1, 1, 2, 2};
  if (channels == 2) places.insert(places.end(), {1, 3});
  if (channels == 4) places.insert(places.end(), {3, 3});
  cv::mixChannels(std::vector<cv::Mat>{bytes}, std::vector<cv::Mat>{result}, places);
  return result;
}

Disposal disposalOf(int number) {
  if (number == 1) return Disposal::Clear;
  return number == 2 ? Disposal::Restore : Disposal::Keep;
}

}  // namespace

PngFrames framesOfPng(FileBytes bytes) {
  FrameCollector collector;
  for (std::size_t at = 8;;) {
    const auto length = numberAt(bytes, at, 4, ByteOrder::HighestFirst);
    if (!length || bytes.size() - at < kAroundContent + *length) break;
    const FileBytes chunk = bytes.subspan(at, kAroundContent + *length);
    collector.take(textOf(chunk.subspan(4, 4)), chunk.subspan(8, *length), chunk);
    at += chunk.size();
  }
  return collector.found();
}

PngAnimation::PngAnimation(FileBytes bytes, PngDecoder decode)
    : bytes_(bytes), decode_(std::move(decode)), frames_(framesOfPng(bytes)) {}

void PngAnimation::lay(std::size_t frame) {
  const PngFrame& now = frames_.frames[frame];
  checkSize(now.width, now.height);
  if (frame > 0) canvas_->dispose(disposalOf(frames_.frames[frame - 1].disposal));
  canvas_->lay(inColourAndAlpha(decode_(fileOf(now, frames_.prelude))), static_cast<int>(now.left),
               static_cast<int>(now.top), now.over);
}

StoredPicture PngAnimation::next() {
  const std::size_t page = page_++;
  if (page == 0) return decode_(bytes_);
  const std::size_t frame = frames_.firstIsPicture ? page : page - 1;
  if (frame >= frames_.frames.size()) refusePicture(coreText("Core", "it has no such page"));
  if (!canvas_) {
    canvas_.emplace(fieldOf(bytes_, 16, 4), fieldOf(bytes_, 20, 4));
    if (frames_.firstIsPicture) lay(0);
  }
  lay(frame);
  StoredPicture picture;
  picture.pixels = canvas_->pixels().clone();
  return picture;
}

}  // namespace core
