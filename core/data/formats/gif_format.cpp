// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/gif_format.h"

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/frame_canvas.h"

namespace core {
namespace {

constexpr std::size_t kMostFrames = 10'000;

// What ends a frame and a file; of no use to the pixels, but giflib insists on it.
constexpr std::array<std::uint8_t, 2> kEnd = {0, ';'};

struct Content {
  FileBytes rest;
  FileBytes end = kEnd;  // Comes behind the file, where that lacks it.
};

int readMore(GifFileType* library, GifByteType* into, int length) {
  auto& content = *static_cast<Content*>(library->UserData);
  FileBytes& rest = content.rest.empty() ? content.end : content.rest;
  const std::size_t got = std::min(rest.size(), static_cast<std::size_t>(std::max(length, 0)));
  std::copy_n(rest.begin(), got, into);
  rest = rest.subspan(got);
  return static_cast<int>(got);
}

struct CloseGif {
  void operator()(GifFileType* library) const { (void)DGifCloseFile(library, nullptr); }
};

// Reads a file from its beginning, one frame after the other.
class GifReading : public FrameReader {
 public:
  explicit GifReading(FileBytes bytes) : content_{bytes, kEnd} {
    int error = 0;
    library_.reset(DGifOpen(&content_, readMore, &error));
    if (library_ == nullptr) refuse(error);
    canvas_.emplace(static_cast<std::uint64_t>(library_->SWidth), static_cast<std::uint64_t>(library_->SHeight));
  }

  StoredPicture next() override {
    if (!showNext()) refusePicture(coreText("Core", "it has no such page"));
    StoredPicture picture;
    picture.pixels = canvas_->pixels().clone();
    return picture;
  }

 private:
  // Lays the next frame on the sheet; false where there is none.
  bool showNext() {
    canvas_->dispose(disposal_);
    control_ = {0, false, 0, NO_TRANSPARENT_COLOR};
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (true) {
      check(DGifGetRecordType(library_.get(), &record));
      if (record == TERMINATE_RECORD_TYPE) return false;
      if (record == EXTENSION_RECORD_TYPE) readExtension();
      if (record == IMAGE_DESC_RECORD_TYPE) break;
    }
    check(DGifGetImageDesc(library_.get()));
    layFrame();
    GifFreeSavedImages(library_.get());  // The library keeps a description of each frame.
    library_->SavedImages = nullptr;
    library_->ImageCount = 0;
    disposal_ = Disposal::Keep;
    if (control_.DisposalMode == DISPOSE_BACKGROUND) disposal_ = Disposal::Clear;
    if (control_.DisposalMode == DISPOSE_PREVIOUS) disposal_ = Disposal::Restore;
    return true;
  }

  [[noreturn]] static void refuse(int error) {
    const char* const words = GifErrorString(error);
    refuseDamaged(words == nullptr ? "" : words);
  }

  void check(int status) const {
    if (status == GIF_ERROR) refuse(library_->Error);
  }

  void readExtension() {
    int code = 0;
    GifByteType* block = nullptr;
    check(DGifGetExtension(library_.get(), &code, &block));
    if (code == GRAPHICS_EXT_FUNC_CODE && block != nullptr) (void)DGifExtensionToGCB(block[0], block + 1, &control_);
    while (block != nullptr) check(DGifGetExtensionNext(library_.get(), &block));
  }

  void layFrame() {
    const GifImageDesc& place = library_->Image;
    checkSize(static_cast<std::uint64_t>(place.Width), static_cast<std::uint64_t>(place.Height));
    const ColorMapObject* const colours = place.ColorMap != nullptr ? place.ColorMap : library_->SColorMap;
    cv::Mat frame(place.Height, place.Width, CV_8UC4);
    std::vector<GifPixelType> numbers(static_cast<std::size_t>(place.Width));
    // Interlaced: every eighth row from 0, every eighth from 4, every fourth from 2, every second from 1.
    constexpr std::array<std::array<int, 2>, 4> kPasses = {{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    for (const auto& [first, step] : kPasses) {
      for (int y = place.Interlace ? first : 0; y < place.Height; y += place.Interlace ? step : 1) {
        check(DGifGetLine(library_.get(), numbers.data(), place.Width));
        for (int x = 0; x < place.Width; ++x)
          frame.at<cv::Vec4b>(y, x) = colourOf(numbers[static_cast<std::size_t>(x)], colours);
      }
      if (!place.Interlace) break;
    }
    canvas_->lay(frame, place.Left, place.Top, true);
  }

  // Without any table programs take the number for a shade.
  [[nodiscard]] cv::Vec4b colourOf(int number, const ColorMapObject* colours) const {
    if (number == control_.TransparentColor) return {0, 0, 0, 0};
    if (colours == nullptr) {
      const auto shade = static_cast<std::uint8_t>(number);
      return {shade, shade, shade, 255};
    }
    if (number >= colours->ColorCount) return {0, 0, 0, 255};
    const GifColorType& colour = colours->Colors[number];
    return {colour.Red, colour.Green, colour.Blue, 255};
  }

  Content content_;
  std::unique_ptr<GifFileType, CloseGif> library_;
  std::optional<FrameCanvas> canvas_;
  GraphicsControlBlock control_{};
  Disposal disposal_ = Disposal::Keep;
};

std::size_t tableBytes(std::uint8_t flags) { return (flags & 0x80U) != 0 ? std::size_t{3} << ((flags & 7U) + 1U) : 0; }

// Behind the blocks that begin here, each with its length before it, and behind the empty one that ends them.
std::size_t behindBlocks(FileBytes bytes, std::size_t at) {
  while (at < bytes.size() && bytes[at] != 0) at += 1 + std::size_t{bytes[at]};
  return at + 1;
}

}  // namespace

std::optional<ImageHeader> gifHeader(FileBytes bytes) {
  constexpr std::size_t kScreen = 13;
  const auto width = numberAt(bytes, 6, 2, ByteOrder::LowestFirst);
  const auto height = numberAt(bytes, 8, 2, ByteOrder::LowestFirst);
  if (!width || !height || bytes.size() < kScreen) return std::nullopt;
  ImageHeader header{*width, *height, false, 0, 8, false};
  std::size_t at = kScreen + tableBytes(bytes[10]);
  while (at < bytes.size() && header.pages < kMostFrames) {
    if (bytes[at] == ',') {
      if (at + 10 >= bytes.size()) break;
      const std::size_t end = behindBlocks(bytes, at + 10 + tableBytes(bytes[at + 9]) + 1);
      if (end <= bytes.size()) ++header.pages;
      at = end;
    } else if (bytes[at] == '!') {
      at = behindBlocks(bytes, at + 2);
    } else {
      header.complete = bytes[at] == ';';
      break;
    }
  }
  header.pages = std::max<std::size_t>(header.pages, 1);
  return header;
}

std::unique_ptr<FrameReader> gifFrames(FileBytes bytes) { return std::make_unique<GifReading>(bytes); }

}  // namespace core
