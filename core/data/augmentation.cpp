// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

// Where each pixel of the changed picture comes from.
cv::Matx23d drawnGeometry(const Image& image, const Augmentation& augmentation, Random& random) {
  const double mirror = augmentation.flip && random.uniform() < 0.5 ? -1.0 : 1.0;
  const double shiftX = random.uniform(-augmentation.shift, augmentation.shift) * image.width;
  const double shiftY = random.uniform(-augmentation.shift, augmentation.shift) * image.height;
  const double angle = random.uniform(-augmentation.rotate, augmentation.rotate) * std::numbers::pi / 180.0;
  const double centreX = 0.5 * (image.width - 1);
  const double centreY = 0.5 * (image.height - 1);
  const double cosine = std::cos(angle);
  const double sine = std::sin(angle);
  return {mirror * cosine, -sine,  centreX - mirror * cosine * (centreX + shiftX) + sine * (centreY + shiftY),
          mirror * sine,   cosine, centreY - mirror * sine * (centreX + shiftX) - cosine * (centreY + shiftY)};
}

void move(Image& image, const cv::Matx23d& geometry, std::uint32_t background) {
  const Image before = image;
  cv::Mat result = matOver(image);
  cv::warpAffine(matOver(before), result, geometry, result.size(), cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                 cv::BORDER_CONSTANT, scalarOf(background, image.channels));
}

void brighten(Image& image, double factor) {
  cv::Mat result = matOver(image);
  result.convertTo(result, -1, factor);
}

}  // namespace

void augment(Image& input, Image& target, const Augmentation& augmentation, std::uint32_t background, Random& random) {
  const cv::Matx23d geometry = drawnGeometry(input, augmentation, random);
  const double factor = random.uniform(1.0 - augmentation.brightness, 1.0 + augmentation.brightness);
  for (Image* image : {&input, &target}) {
    move(*image, geometry, background);
    if (augmentation.brightness > 0.0) brighten(*image, factor);
  }
}

}  // namespace core
