// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cv_image.h"

namespace core {

cv::Mat matOver(Image& image) { return {image.height, image.width, CV_8UC(image.channels), image.pixels.data()}; }

cv::Mat matOver(const Image& image) {
  // OpenCV has no view of constant pixels; the callers of this overload only read.
  return {image.height, image.width, CV_8UC(image.channels), const_cast<std::uint8_t*>(image.pixels.data())};
}

cv::Scalar scalarOf(std::uint32_t colour, int channels) {
  const double red = (colour >> 16U) & 0xFFU;
  const double green = (colour >> 8U) & 0xFFU;
  const double blue = colour & 0xFFU;
  if (channels == 1) return cv::Scalar(0.299 * red + 0.587 * green + 0.114 * blue);
  return {red, green, blue};
}

}  // namespace core
