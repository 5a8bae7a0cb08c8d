// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/corruption.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

void addNoise(Image& image, double deviation, Random& random) {
  for (std::uint8_t& value : image.pixels) {
    value = cv::saturate_cast<std::uint8_t>(static_cast<double>(value) + 255.0 * deviation * random.normal());
  }
}

void addSaltAndPepper(Image& image, double share, Random& random) {
  const auto channels = static_cast<std::ptrdiff_t>(image.channels);
  for (auto pixel = image.pixels.begin(); pixel != image.pixels.end(); pixel += channels) {
    if (random.uniform() >= share) continue;
    std::fill(pixel, pixel + channels, random.uniform() < 0.5 ? std::uint8_t{0} : std::uint8_t{255});
  }
}

// Grey squares, an eighth of the width each, until the share of the area is covered.
void maskSquares(Image& image, double share, Random& random) {
  const int side = std::max(1, image.width / 8);
  cv::Mat pixels = matOver(image);
  cv::Mat covered = cv::Mat::zeros(pixels.size(), CV_8UC1);
  const double wanted = std::min(share, 1.0) * static_cast<double>(covered.total());
  while (cv::countNonZero(covered) < wanted) {
    const int x = static_cast<int>(random.below(static_cast<std::uint64_t>(image.width))) - side / 2;
    const int y = static_cast<int>(random.below(static_cast<std::uint64_t>(image.height))) - side / 2;
    cv::rectangle(covered, {x, y, side, side}, 255, cv::FILLED);
  }
  pixels.setTo(cv::Scalar::all(127), covered);
}

void blur(Image& image, double share) {
  const double sigma = share * image.width;
  if (sigma < 0.1) return;
  cv::Mat pixels = matOver(image);
  cv::GaussianBlur(pixels, pixels, {0, 0}, sigma, sigma, cv::BORDER_REFLECT);
}

void fadeColour(Image& image, double share) {
  if (image.channels != 3) return;
  for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
    std::uint8_t* const pixel = image.pixels.data() + i;
    const double grey = 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
    for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<std::uint8_t>(pixel[c] + share * (grey - pixel[c]));
  }
}

void lowerResolution(Image& image, double share) {
  const int side = std::max(1, static_cast<int>(std::lround((1.0 - share) * image.width)));
  cv::Mat pixels = matOver(image);
  cv::Mat small;
  cv::resize(pixels, small, {side, std::max(1, side * image.height / image.width)}, 0, 0, cv::INTER_AREA);
  cv::resize(small, pixels, pixels.size(), 0, 0, cv::INTER_NEAREST);
}

}  // namespace

void corrupt(Image& image, const Corruption& corruption, Random& random) {
  switch (corruption.kind) {
    case CorruptionKind::GaussianNoise: return addNoise(image, corruption.amount, random);
    case CorruptionKind::SaltAndPepper: return addSaltAndPepper(image, corruption.amount, random);
    case CorruptionKind::MaskedSquares: return maskSquares(image, corruption.amount, random);
    case CorruptionKind::Blur: return blur(image, corruption.amount);
    case CorruptionKind::Greyscale: return fadeColour(image, corruption.amount);
    case CorruptionKind::LowResolution: return lowerResolution(image, corruption.amount);
  }
}

}  // namespace core
