// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/jpeg2000_format.h"

#include <openjpeg.h>

#include <algorithm>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace core {
namespace {

constexpr std::string_view kBoxes("\0\0\0\x0CjP  \r\n\x87\n", 12);
constexpr std::string_view kCodestream("\xFF\x4F\xFF\x51");
constexpr unsigned kMostBits = 16;

struct DestroyCodec {
  void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct DestroyStream {
  void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct DestroyImage {
  void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};
using OpjImage = std::unique_ptr<opj_image_t, DestroyImage>;

// The file as OpenJPEG reads it, from the place that was reached.
struct Content {
  FileBytes bytes;
  std::size_t at = 0;
};

OPJ_SIZE_T readMore(void* into, OPJ_SIZE_T length, void* user) {
  auto& content = *static_cast<Content*>(user);
  const std::size_t got = std::min<std::size_t>(length, content.bytes.size() - content.at);
  if (got == 0) return static_cast<OPJ_SIZE_T>(-1);
  std::copy_n(content.bytes.begin() + static_cast<std::ptrdiff_t>(content.at), got, static_cast<std::uint8_t*>(into));
  content.at += got;
  return got;
}

OPJ_OFF_T skip(OPJ_OFF_T length, void* user) {
  auto& content = *static_cast<Content*>(user);
  if (length < 0) return -1;
  const std::size_t moved = std::min<std::size_t>(static_cast<std::size_t>(length), content.bytes.size() - content.at);
  content.at += moved;
  return static_cast<OPJ_OFF_T>(moved);
}

OPJ_BOOL seek(OPJ_OFF_T place, void* user) {
  auto& content = *static_cast<Content*>(user);
  if (place < 0 || static_cast<std::size_t>(place) > content.bytes.size()) return OPJ_FALSE;
  content.at = static_cast<std::size_t>(place);
  return OPJ_TRUE;
}

void keepWords(const char* words, void* user) {
  auto& kept = *static_cast<std::string*>(user);
  if (kept.empty()) kept = words;
}

void keepNothing(const char* /*words*/, void* /*user*/) {}

OpjImage decodedImage(FileBytes bytes) {
  Content content{bytes, 0};
  const std::unique_ptr<opj_stream_t, DestroyStream> stream(opj_stream_default_create(OPJ_TRUE));
  opj_stream_set_user_data(stream.get(), &content, nullptr);
  opj_stream_set_user_data_length(stream.get(), bytes.size());
  opj_stream_set_read_function(stream.get(), readMore);
  opj_stream_set_skip_function(stream.get(), skip);
  opj_stream_set_seek_function(stream.get(), seek);
  const bool bare = beginsWith(bytes, kCodestream);
  const std::unique_ptr<opj_codec_t, DestroyCodec> codec(opj_create_decompress(bare ? OPJ_CODEC_J2K : OPJ_CODEC_JP2));
  std::string words;
  opj_set_error_handler(codec.get(), keepWords, &words);
  opj_set_warning_handler(codec.get(), keepNothing, nullptr);
  opj_set_info_handler(codec.get(), keepNothing, nullptr);
  opj_dparameters_t parameters{};
  opj_set_default_decoder_parameters(&parameters);
  opj_image_t* read = nullptr;
  const bool begun = opj_setup_decoder(codec.get(), &parameters) == OPJ_TRUE &&
                     opj_read_header(stream.get(), codec.get(), &read) == OPJ_TRUE;
  OpjImage image(read);
  if (!begun) refuseDamaged(words);
  checkSize(image->x1 - image->x0, image->y1 - image->y0);
  const bool whole = opj_decode(codec.get(), stream.get(), image.get()) == OPJ_TRUE &&
                     opj_end_decompress(codec.get(), stream.get()) == OPJ_TRUE;
  if (!whole) refuseDamaged(words);
  return image;
}

// One component as 16 bits over the whole picture: those that are stored smaller, as colours often are, are enlarged.
cv::Mat planeOf(const opj_image_comp_t& component, const cv::Size& size, unsigned bits) {
  if (component.data == nullptr || component.w == 0 || component.h == 0) refuseDamaged("");
  cv::Mat plane(static_cast<int>(component.h), static_cast<int>(component.w), CV_16UC1);
  const std::int64_t lift = component.sgnd != 0 ? std::int64_t{1} << (component.prec - 1U) : 0;
  const std::int64_t most = (std::int64_t{1} << component.prec) - 1;
  const std::int64_t scale = (std::int64_t{1} << bits) - 1;
  const std::int32_t* from = component.data;
  for (int y = 0; y < plane.rows; ++y) {
    auto* const to = plane.ptr<std::uint16_t>(y);
    for (int x = 0; x < plane.cols; ++x) {
      const std::int64_t value = std::clamp<std::int64_t>(*from++ + lift, 0, most);
      to[x] = static_cast<std::uint16_t>(value * scale / most);
    }
  }
  if (plane.size() != size) cv::resize(plane, plane, size, 0, 0, cv::INTER_LINEAR);
  return plane;
}

// ITU-R BT.601 at full range, as JPEG has it.
void toRedGreenBlue(std::vector<cv::Mat>& planes, double white) {
  const double middle = (white + 1.0) / 2.0;
  for (int y = 0; y < planes[0].rows; ++y) {
    for (int x = 0; x < planes[0].cols; ++x) {
      const double light = planes[0].at<std::uint16_t>(y, x);
      const double blue = planes[1].at<std::uint16_t>(y, x) - middle;
      const double red = planes[2].at<std::uint16_t>(y, x) - middle;
      const auto put = [&](std::size_t c, double value) {
        planes[c].at<std::uint16_t>(y, x) = cv::saturate_cast<std::uint16_t>(std::min(value, white));
      };
      put(0, light + 1.402 * red);
      put(1, light - 0.344136 * blue - 0.714136 * red);
      put(2, light + 1.772 * blue);
    }
  }
}

bool isInYcc(const opj_image_t& image) {
  if (image.numcomps < 3) return false;
  // OpenJPEG's own programs take smaller second components for colour differences where nothing is said.
  return image.color_space == OPJ_CLRSPC_SYCC || image.color_space == OPJ_CLRSPC_EYCC ||
         (image.color_space != OPJ_CLRSPC_SRGB && image.comps[0].dx == 1 && image.comps[1].dx > 1);
}

}  // namespace

bool isJpeg2000(FileBytes bytes) { return beginsWith(bytes, kBoxes) || beginsWith(bytes, kCodestream); }

std::optional<ImageHeader> jpeg2000Header(FileBytes bytes) {
  const auto field = [&](std::size_t at) { return numberAt(bytes, at, 4, ByteOrder::HighestFirst); };
  if (beginsWith(bytes, kCodestream)) {  // The segment SIZ: where the picture ends on its grid, and where it begins.
    const auto right = field(8);
    const auto bottom = field(12);
    const auto left = field(16);
    const auto top = field(20);
    if (!right || !bottom || !left || !top || *left > *right || *top > *bottom) return std::nullopt;
    const unsigned bits =
        1 + (static_cast<unsigned>(numberAt(bytes, 42, 1, ByteOrder::HighestFirst).value_or(7)) & 0x7FU);
    return ImageHeader{*right - *left, *bottom - *top, true, 1, bits, false};
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const auto length = field(at);
    if (!length) return std::nullopt;
    if (beginsWith(bytes, "jp2h", at + 4)) {  // Holds the box ihdr first.
      const auto height = field(at + 16);
      const auto width = field(at + 20);
      if (!beginsWith(bytes, "ihdr", at + 12) || !width || !height) return std::nullopt;
      constexpr unsigned kDiffer = 255;  // Each channel has its own depth.
      const auto depth = static_cast<unsigned>(numberAt(bytes, at + 26, 1, ByteOrder::HighestFirst).value_or(7));
      return ImageHeader{*width, *height, true, 1, depth == kDiffer ? 16 : 1 + (depth & 0x7FU), false};
    }
    if (*length < 8) return std::nullopt;
    at += *length;
  }
  return std::nullopt;
}

StoredPicture decodeJpeg2000(FileBytes bytes) {
  const OpjImage image = decodedImage(bytes);
  const std::size_t count = image->numcomps;
  const std::span components(image->comps, count);
  if (count < 1 || count > 4) refusePicture(coreText("Core", "it has an unusual number of channels"));
  unsigned bits = 8;
  for (const opj_image_comp_t& component : components) {
    if (component.prec < 1 || component.prec > kMostBits) {
      refusePicture(coreText("Core", "its pixels are deeper than 16 bits"));
    }
    if (component.prec > 8) bits = kMostBits;
  }
  const cv::Size size(static_cast<int>(components[0].w), static_cast<int>(components[0].h));
  std::vector<cv::Mat> planes;
  for (const opj_image_comp_t& component : components) planes.push_back(planeOf(component, size, bits));
  StoredPicture picture;
  picture.white = bits == kMostBits ? 65535.0 : 255.0;
  if (isInYcc(*image)) toRedGreenBlue(planes, picture.white);
  cv::merge(planes, picture.pixels);
  return picture;
}

}  // namespace core
