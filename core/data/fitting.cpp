// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/fitting.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

// Longer than this, what is left over after scaling is cut off before it: a picture of 8 x 6000 pixels would take half a
// gigabyte at 1024 pixels' width. Below, the order that all figures of earlier versions rest on.
constexpr double kLongestOverhang = 4.0;

cv::Mat inChannels(const Image& image, int channels) {
  const cv::Mat pixels = matOver(image);
  if (channels == image.channels) return pixels;
  cv::Mat converted;
  cv::cvtColor(pixels, converted, channels == 1 ? cv::COLOR_RGB2GRAY : cv::COLOR_GRAY2RGB);
  return converted;
}

cv::Mat scaled(const cv::Mat& pixels, int width, int height) {
  const bool shrinks = width < pixels.cols || height < pixels.rows;
  cv::Mat result;
  cv::resize(pixels, result, {width, height}, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

// The middle of what is far longer than the shape at this scale: a little more than will be seen of it.
cv::Mat withoutOverhang(const cv::Mat& pixels, const ImageShape& shape, double scale) {
  const auto kept = [scale](int length, int wanted) {
    const double overhang = scale * length / wanted;
    if (overhang <= kLongestOverhang) return length;
    return std::min(length, static_cast<int>(std::ceil(2.0 * wanted / scale)));
  };
  const int width = kept(pixels.cols, shape.width);
  const int height = kept(pixels.rows, shape.height);
  return pixels(cv::Rect((pixels.cols - width) / 2, (pixels.rows - height) / 2, width, height));
}

// By the larger (Crop) or smaller (Pad) of both scales, so that the picture covers the shape or fits inside it.
cv::Mat scaledTo(const cv::Mat& pixels, const ImageShape& shape, Fit fit) {
  if (fit == Fit::Stretch) return scaled(pixels, shape.width, shape.height);
  const double horizontal = static_cast<double>(shape.width) / pixels.cols;
  const double vertical = static_cast<double>(shape.height) / pixels.rows;
  const double scale = fit == Fit::Crop ? std::max(horizontal, vertical) : std::min(horizontal, vertical);
  const cv::Mat part = fit == Fit::Crop ? withoutOverhang(pixels, shape, scale) : pixels;
  const auto side = [&](int length) { return std::max(1, static_cast<int>(std::lround(scale * length))); };
  return scaled(part, side(part.cols), side(part.rows));
}

}  // namespace

Image fitted(const Image& image, const ImageShape& shape, Fit fit, std::uint32_t background) {
  const cv::Mat pixels = scaledTo(inChannels(image, shape.channels), shape, fit);
  Image result(shape.width, shape.height, shape.channels);
  cv::Mat whole = matOver(result);
  whole.setTo(scalarOf(background, result.channels));
  const int width = std::min(shape.width, pixels.cols);
  const int height = std::min(shape.height, pixels.rows);
  const cv::Rect from((pixels.cols - width) / 2, (pixels.rows - height) / 2, width, height);
  const cv::Rect to((shape.width - width) / 2, (shape.height - height) / 2, width, height);
  pixels(from).copyTo(whole(to));
  return result;
}

}  // namespace core
