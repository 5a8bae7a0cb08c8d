// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/png.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/data/cv_image.h"

namespace core {

std::string pngOf(const Image& image) {
  cv::Mat pixels = matOver(image);
  if (image.channels == 3) {
    cv::Mat swapped;
    cv::cvtColor(pixels, swapped, cv::COLOR_RGB2BGR);
    pixels = swapped;
  }
  std::vector<std::uint8_t> encoded;
  cv::imencode(".png", pixels, encoded);
  return {encoded.begin(), encoded.end()};
}

}  // namespace core
