// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/tiff_format.h"

#include <array>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/colour_models.h"
#include "core/data/formats/tiff_directory.h"
#include "core/data/formats/tiff_file.h"
#include "core/data/formats/tiff_samples.h"
#include "core/data/formats/unread_formats.h"

namespace core {
namespace {

void refuseCameraRaw(FileBytes bytes, const std::vector<TiffDirectory>& chain) {
  if (const std::string camera = cameraRawIn(bytes, chain); !camera.empty())
    refusePicture(reasonAgainstCameraRaw(camera));
}

bool hasOpenRange(const TiffDirectory& directory) {
  return directory.sampleFormat != 1 || directory.bitsPerSample > 16;
}

// Pixels as libtiff itself makes them: 8 bits, red, green, blue and alpha, which weights the colours.
StoredPicture colours(TiffFile& file, bool hasAlpha) {
  const cv::Mat raster = file.coloursAndAlpha();
  StoredPicture picture;
  picture.pixels = raster;
  picture.premultiplied = true;
  if (hasAlpha) return picture;
  picture.pixels = cv::Mat(raster.size(), CV_8UC3);
  cv::mixChannels(std::vector<cv::Mat>{raster}, std::vector<cv::Mat>{picture.pixels}, {0, 0, 1, 1, 2, 2});
  return picture;
}

cv::Mat inBytes(const cv::Mat& pixels, double white) {
  cv::Mat bytes;
  pixels.convertTo(bytes, CV_8U, 255.0 / white);
  return bytes;
}

// The first channels of these.
cv::Mat firstOf(const cv::Mat& pixels, int channels) {
  if (pixels.channels() == channels) return pixels;
  cv::Mat fewer(pixels.size(), CV_MAKETYPE(pixels.depth(), channels));
  std::vector<int> places;
  for (int c = 0; c < channels; ++c) places.insert(places.end(), {c, c});
  cv::mixChannels(std::vector<cv::Mat>{pixels}, std::vector<cv::Mat>{fewer}, places);
  return fewer;
}

cv::Mat inverted(const cv::Mat& pixels, double white) {
  // Full values are black; alpha, if there is any, is not turned.
  cv::Scalar top = cv::Scalar::all(white);
  cv::Mat turned;
  if (pixels.channels() == 1) {
    cv::subtract(top, pixels, turned);
    return turned;
  }
  std::vector<cv::Mat> planes;
  cv::split(pixels, planes);
  cv::subtract(top, planes[0], planes[0]);
  cv::merge(planes, turned);
  return turned;
}

// Lab in ICC's way counts a and b from 128 (or 32768) up.
cv::Mat fromIccLab(const cv::Mat& lab) {
  const bool deep = lab.depth() == CV_16U;
  cv::Mat turned;
  const double half = deep ? 0x8000 : 0x80;
  cv::bitwise_xor(lab, cv::Scalar(0, half, half), turned);
  return turned;
}

StoredPicture pictureOf(const TiffSamples& samples) {
  StoredPicture picture;
  picture.white = samples.openRange ? 0.0 : samples.white;
  const int withAlpha = samples.colourChannels + (samples.alpha == TiffAlpha::None ? 0 : 1);
  switch (samples.photometric) {
    case TiffColours::Grey:
    case TiffColours::GreyInverted:
    case TiffColours::RedGreenBlue: picture.pixels = firstOf(samples.pixels, withAlpha); break;
    case TiffColours::Ink:
      picture.pixels = colourOfInk(inBytes(firstOf(samples.pixels, 4), samples.white), Ink::Plain);
      picture.white = 255.0;
      return picture;
    case TiffColours::Lab:
    case TiffColours::IccLab: {
      const cv::Mat lab = firstOf(samples.pixels, 3);
      picture.pixels = colourOfLab(samples.photometric == TiffColours::Lab ? lab : fromIccLab(lab));
      picture.white = 255.0;
      return picture;
    }
    case TiffColours::Others: break;
  }
  if (samples.photometric == TiffColours::GreyInverted) picture.pixels = inverted(picture.pixels, picture.white);
  picture.premultiplied = samples.alpha == TiffAlpha::Weighted;
  return picture;
}

}  // namespace

std::optional<ImageHeader> tiffHeader(FileBytes bytes) {
  const auto chain = tiffDirectories(bytes);
  if (chain.empty()) return std::nullopt;
  refuseCameraRaw(bytes, chain);
  const auto pages = tiffPages(chain);
  const TiffDirectory& first = chain[pages.front()];
  if (first.width == 0 || first.height == 0) return std::nullopt;
  return ImageHeader{
      first.width,        first.height, true, pages.size(), static_cast<unsigned>(first.bitsPerSample & 0xFFU),
      hasOpenRange(first)};
}

StoredPicture decodeTiff(FileBytes bytes, std::size_t page) {
  const auto chain = tiffDirectories(bytes);
  refuseCameraRaw(bytes, chain);
  const auto pages = tiffPages(chain);
  if (page >= pages.size()) refusePicture(coreText("Core", "it has no such page"));
  TiffFile file(bytes, pages[page]);
  const TiffSampleLayout layout = file.layout();
  checkSize(layout.width, layout.height);
  StoredPicture picture = layout.photometric == TiffColours::Others ? colours(file, layout.alpha != TiffAlpha::None)
                                                                    : pictureOf(readSamples(file, layout));
  picture.orientation = chain[pages[page]].orientation;
  return picture;
}

}  // namespace core
