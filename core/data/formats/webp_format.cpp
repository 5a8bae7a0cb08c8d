// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/webp_format.h"

#include <webp/decode.h>
#include <webp/demux.h>

#include <algorithm>
#include <memory>

#include "core/base/text.h"
#include "core/data/formats/picture_orientation.h"

namespace core {
namespace {

struct DeleteDemuxer {
  void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
struct DeleteAnimation {
  void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, DeleteDemuxer>;

WebPData dataOf(FileBytes bytes) { return {bytes.data(), bytes.size()}; }

// What stands in the chunk of this name; a view of the file.
FileBytes chunkOf(const Demuxer& demuxer, const char* name) {
  WebPChunkIterator chunk{};
  FileBytes content;
  if (WebPDemuxGetChunk(demuxer.get(), name, 1, &chunk) != 0) content = {chunk.chunk.bytes, chunk.chunk.size};
  WebPDemuxReleaseChunkIterator(&chunk);
  return content;
}

cv::Mat stillPixels(FileBytes bytes) {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK) refuseDamaged("");
  checkSize(static_cast<std::uint64_t>(features.width), static_cast<std::uint64_t>(features.height));
  cv::Mat pixels(features.height, features.width, features.has_alpha != 0 ? CV_8UC4 : CV_8UC3);
  const std::size_t length = pixels.step * static_cast<std::size_t>(pixels.rows);
  const auto decode = features.has_alpha != 0 ? WebPDecodeRGBAInto : WebPDecodeRGBInto;
  if (decode(bytes.data(), bytes.size(), pixels.data, length, static_cast<int>(pixels.step)) == nullptr)
    refuseDamaged("");
  return pixels;
}

int orientationIn(const WebPData& data) {
  const Demuxer demuxer(WebPDemux(&data));
  return demuxer == nullptr ? 1 : orientationBy(chunkOf(demuxer, "EXIF"), textOf(chunkOf(demuxer, "XMP ")));
}

class WebpStill : public FrameReader {
 public:
  explicit WebpStill(FileBytes bytes) : bytes_(bytes) {}

  StoredPicture next() override {
    if (given_) refusePicture(coreText("Core", "it has no such page"));
    given_ = true;
    StoredPicture picture;
    picture.pixels = stillPixels(bytes_);
    picture.orientation = orientationIn(dataOf(bytes_));
    return picture;
  }

 private:
  FileBytes bytes_;
  bool given_ = false;
};

class WebpAnimation : public FrameReader {
 public:
  explicit WebpAnimation(FileBytes bytes) : data_(dataOf(bytes)), orientation_(orientationIn(data_)) {
    WebPAnimDecoderOptions options{};
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    decoder_.reset(WebPAnimDecoderNew(&data_, &options));
    if (decoder_ == nullptr || WebPAnimDecoderGetInfo(decoder_.get(), &info_) == 0) refuseDamaged("");
  }

  StoredPicture next() override {
    if (given_++ >= info_.frame_count) refusePicture(coreText("Core", "it has no such page"));
    std::uint8_t* seen = nullptr;
    int time = 0;
    if (WebPAnimDecoderGetNext(decoder_.get(), &seen, &time) == 0) refuseDamaged("");
    StoredPicture picture;
    picture.orientation = orientation_;
    picture.pixels =
        cv::Mat(static_cast<int>(info_.canvas_height), static_cast<int>(info_.canvas_width), CV_8UC4, seen).clone();
    return picture;
  }

 private:
  WebPData data_;
  int orientation_;
  std::unique_ptr<WebPAnimDecoder, DeleteAnimation> decoder_;
  WebPAnimInfo info_{};
  std::uint32_t given_ = 0;
};

}  // namespace

std::optional<ImageHeader> webpHeader(FileBytes bytes) {
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK) return std::nullopt;
  ImageHeader header;
  header.width = static_cast<std::uint64_t>(features.width);
  header.height = static_cast<std::uint64_t>(features.height);
  constexpr std::uint64_t kBeforeContent = 8;  // "RIFF" and the length of what follows.
  header.complete = numberAt(bytes, 4, 4, ByteOrder::LowestFirst).value_or(0) + kBeforeContent <= bytes.size();
  if (features.has_animation != 0) {
    const WebPData data = dataOf(bytes);
    const Demuxer demuxer(WebPDemux(&data));
    if (demuxer != nullptr) header.pages = std::max(1U, WebPDemuxGetI(demuxer.get(), WEBP_FF_FRAME_COUNT));
  }
  return header;
}

std::unique_ptr<FrameReader> webpFrames(FileBytes bytes) {
  const auto header = webpHeader(bytes);
  if (!header) refusePicture(coreText("Core", "its header is damaged"));
  checkSize(header->width, header->height);
  WebPBitstreamFeatures features{};
  const bool moves =
      WebPGetFeatures(bytes.data(), bytes.size(), &features) == VP8_STATUS_OK && features.has_animation != 0;
  if (moves) return std::make_unique<WebpAnimation>(bytes);
  return std::make_unique<WebpStill>(bytes);
}

}  // namespace core
