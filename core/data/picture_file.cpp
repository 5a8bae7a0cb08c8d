// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_file.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/cv_image.h"
#include "core/data/formats/picture_orientation.h"
#include "core/data/mapped_file.h"
#include "core/data/picture_content.h"

namespace core {
namespace {

constexpr std::size_t kReadWhole = std::size_t{1} << 20U;

// The whole file where it is small, otherwise kReadWhole bytes of it.
std::vector<std::uint8_t> beginningOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refusePicture(coreText("Core", "the file cannot be opened"));
  std::vector<std::uint8_t> beginning(kReadWhole);
  stream.read(reinterpret_cast<char*>(beginning.data()), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(stream.gcount()));
  if (beginning.empty()) refusePicture(coreText("Core", "the file is empty"));
  return beginning;
}

bool hasAlpha(const cv::Mat& pixels) { return pixels.channels() == 2 || pixels.channels() == 4; }

cv::Mat withoutAlpha(const cv::Mat& pixels) {
  if (!hasAlpha(pixels)) return pixels;
  const int channels = pixels.channels() - 1;
  cv::Mat result(pixels.size(), CV_MAKETYPE(pixels.depth(), channels));
  std::vector<int> places;
  for (int c = 0; c < channels; ++c) places.insert(places.end(), {c, c});
  cv::mixChannels(std::vector<cv::Mat>{pixels}, std::vector<cv::Mat>{result}, places);
  return result;
}

bool isWhole(const cv::Mat& pixels) {
  const int count = pixels.cols * pixels.channels();
  for (int y = 0; y < pixels.rows; ++y) {
    const auto* const row = pixels.ptr<float>(y);
    if (!std::all_of(row, row + count, [](float value) { return value == std::floor(value); })) return false;
  }
  return true;
}

void measure(const StoredPicture& picture, PictureFindings& findings) {
  if (picture.pixels.depth() == CV_8U) return;
  const cv::Mat values = withoutAlpha(picture.pixels).reshape(1);
  cv::minMaxIdx(values, &findings.levels.low, &findings.levels.high);
  findings.openRange = picture.white <= 0.0;
  findings.fractions =
      findings.openRange && findings.levels.low >= 0.0 && findings.levels.high <= 1.0 && !isWhole(values);
}

cv::Mat stretched(const cv::Mat& pixels, const Levels& levels) {
  const double width = levels.high > levels.low ? levels.high - levels.low : 1.0;
  cv::Mat bytes;
  withoutAlpha(pixels).convertTo(bytes, CV_8U, 255.0 / width, -255.0 * levels.low / width);
  return bytes;
}

cv::Mat inBytes(const StoredPicture& picture, const Depth& depth, const PictureFindings& findings) {
  const bool deep = picture.pixels.depth() != CV_8U;
  const bool alike = deep && depth.range != DepthRange::Automatic && depth.isKnown();
  if (alike || findings.openRange) {
    const Levels own = usualLevels(findings.levels, findings.fractions);
    return stretched(picture.pixels, depth.isKnown() ? Levels{depth.low, depth.high} : own);
  }
  if (!deep && picture.white == 255.0) return picture.pixels;
  cv::Mat bytes;
  picture.pixels.convertTo(bytes, CV_8U, 255.0 / picture.white);
  return bytes;
}

// Colours, the last channel being alpha, over the background.
cv::Mat composited(const cv::Mat& pixels, std::uint32_t background, bool premultiplied) {
  const int colours = pixels.channels() - 1;
  const bool stays = colours == 1 && ((background >> 16U) & 0xFFU) == (background & 0xFFU) &&
                     ((background >> 8U) & 0xFFU) == (background & 0xFFU);
  const int channels = stays ? 1 : 3;
  cv::Mat result(pixels.size(), CV_8UC(channels));
  for (int y = 0; y < pixels.rows; ++y) {
    const auto* from = pixels.ptr<std::uint8_t>(y);
    auto* to = result.ptr<std::uint8_t>(y);
    for (int x = 0; x < pixels.cols; ++x, from += colours + 1) {
      const double alpha = from[colours] / 255.0;
      for (int c = 0; c < channels; ++c) {
        const double behind = (background >> static_cast<unsigned>(16 - 8 * c)) & 0xFFU;
        const double front = from[colours == 1 ? 0 : c] * (premultiplied ? 1.0 : alpha);
        *to++ = cv::saturate_cast<std::uint8_t>(front + (1.0 - alpha) * behind);
      }
    }
  }
  return result;
}

Image imageFrom(const cv::Mat& pixels, const StoredPicture& picture, std::uint32_t background) {
  const cv::Mat opaque = hasAlpha(pixels) ? composited(pixels, background, picture.premultiplied) : pixels;
  Image image(opaque.cols, opaque.rows, opaque.channels());
  cv::Mat target = matOver(image);
  opaque.copyTo(target);
  return image;
}

Image readPage(PictureContent& content, std::size_t page, std::uint32_t background, const Depth& depth,
               PictureFindings& findings) {
  const StoredPicture picture = content.page(page);
  findings.pages = content.header().pages;
  findings.filmFrames = content.header().filmFrames;
  findings.white = picture.white;
  measure(picture, findings);
  return imageFrom(upright(inBytes(picture, depth, findings), picture.orientation), picture, background);
}

template <class Read>
auto named(const std::filesystem::path& file, const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    throw Error(ErrorCode::FileUnreadable, displayPath(file), error.message());
  } catch (const cv::Exception&) {
    throw Error(ErrorCode::FileUnreadable, displayPath(file), coreText("Core", "the file is damaged"));
  }
}

}  // namespace

Levels usualLevels(const Levels& measured, bool fractions) { return fractions ? Levels{0.0, 1.0} : measured; }

Image readPictureFile(const std::filesystem::path& file, std::uint32_t background, const Depth& depth,
                      PictureFindings& findings) {
  return named(file, [&] {
    PictureContent content(file);
    return readPage(content, 0, background, depth, findings);
  });
}

Image readPageOf(PictureContent& content, const ImageLocation& place, std::uint32_t background, const Depth& depth,
                 PictureFindings& findings) {
  return named(place.file, [&] { return readPage(content, place.record.value_or(0), background, depth, findings); });
}

Message reasonByBeginning(const std::filesystem::path& file) {
  try {
    const std::vector<std::uint8_t> beginning = beginningOf(file);
    const PictureFormat& format = knownFormat(file, beginning);
    if (beginning.size() == kReadWhole) {
      if (!format.headerInFront) return {};
      const auto header = format.header(beginning);
      return header && header->width > 0 && header->height > 0 ? Message() : coreText("Core", "its header is damaged");
    }
    if (checkedHeader(beginning, format).complete) return {};
    PictureFindings ignored;
    (void)readPictureFile(file, 0, {}, ignored);  // Only its end may be missing, or some of its rows.
    return {};
  } catch (const Error& error) {
    return error.message();
  }
}

std::optional<ImageHeader> headerOf(const std::filesystem::path& file) {
  const auto mapped = MappedFile::openForReading(file);
  return mapped ? readImageHeader(mapped->bytes()) : std::nullopt;
}

}  // namespace core
