// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/pencil_sketch.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/base/random.h"
#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kDarkest = 16;
constexpr int kPaper = 236;

// Grey divided by its blurred negative ("colour dodge"): lines where brightness changes, paper elsewhere.
cv::Mat dodge(const cv::Mat& grey) {
  cv::Mat blurred;
  const double sigma = std::max(1.0, grey.cols / 24.0);
  cv::GaussianBlur(255 - grey, blurred, {0, 0}, sigma);
  cv::Mat lines;
  cv::divide(grey, 255 - blurred, lines, 255.0);
  return lines;
}

// The lines, and a light shading by the picture's own brightness.
cv::Mat drawing(const Image& picture) {
  cv::Mat grey;
  cv::cvtColor(matOver(picture), grey, cv::COLOR_RGB2GRAY);
  cv::Mat lines;
  dodge(grey).convertTo(lines, CV_32F, 1.0 / 255.0);
  cv::Mat shade;
  grey.convertTo(shade, CV_32F, 0.35 / 255.0, 0.65);
  cv::pow(lines, 1.6, lines);
  return lines.mul(shade);
}

}  // namespace

Image pencilSketch(const Image& picture, std::uint64_t seed) {
  const cv::Mat strength = drawing(picture);
  Random random(seed, "pencil");
  Image sketch(picture.width, picture.height, 3);
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const double grain = 3.0 * random.normal();
      const double level = kDarkest + (kPaper - kDarkest) * static_cast<double>(strength.at<float>(y, x)) + grain;
      const int middle = std::clamp(static_cast<int>(level), kDarkest, 245);
      // Warm paper: red a little above, blue a little below. One pixel in thirty is stained the other way.
      const bool stained = random.below(30) == 0;
      const int red = static_cast<int>(random.below(2)) + (stained ? -1 : 1);
      const int blue = -static_cast<int>(random.below(2)) + (stained ? 1 : 0);
      std::uint8_t* const pixel = sketch.at(x, y);
      pixel[0] = static_cast<std::uint8_t>(middle + (stained ? std::min(red, 0) : red));
      pixel[1] = static_cast<std::uint8_t>(middle);
      pixel[2] = static_cast<std::uint8_t>(middle + blue);
    }
  }
  return sketch;
}

}  // namespace core
