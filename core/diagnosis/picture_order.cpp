// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/picture_order.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double kBlankDeviation = 0.008;  // Standard deviation of a blank picture: 2 of 255.
constexpr double kPictureLike = 0.8;       // Roughness that a picture may have; what is rougher is noise in any order.
constexpr double kMuchSmoother = 0.75;     // Of its roughness that is left in the other order.
constexpr double kGreyShare = 0.05;        // Of the deviation that the channels of a grey picture may differ by.
constexpr double kSame = 0.93;             // Correlation of thirds.

// Correlation of the left with the middle third and of the middle with the right one; the smaller.
double likenessOfThirds(const PictureValues& grey) {
  const int third = grey.shape.width / 3;
  const auto part = [&](int begin) {
    std::vector<float> values;
    for (int y = 0; y < grey.shape.height; ++y) {
      for (int x = begin; x < begin + third; ++x) values.push_back(grey.at(x, y, 0));
    }
    return values;
  };
  const std::vector<float> left = part(0);
  const std::vector<float> middle = part(third);
  const std::vector<float> right = part(2 * third);
  return std::min(correlation(left, middle), correlation(middle, right));
}

// Grey ones read in another order are smoother whatever they show, because each value stands there three times. Scrambled
// pictures are not grey, even where the true ones are.
bool isGreyThroughout(const PictureValues& picture) {
  double apart = 0.0;
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  for (std::size_t i = 0; i + channels <= picture.values.size(); i += channels) {
    const auto [low, high] = std::minmax_element(picture.values.begin() + static_cast<std::ptrdiff_t>(i),
                                                 picture.values.begin() + static_cast<std::ptrdiff_t>(i + channels));
    apart += static_cast<double>(*high - *low);
  }
  const auto pixels = static_cast<double>(picture.values.size() / channels);
  return apart / pixels < kGreyShare * deviationOf(picture.values);
}

}  // namespace

double roughness(const PictureValues& picture) {
  const ImageShape& shape = picture.shape;
  double steps = 0.0;
  double distance = 0.0;
  for (int channel = 0; channel < shape.channels; ++channel) {
    double mean = 0.0;
    for (int y = 0; y < shape.height; ++y) {
      for (int x = 0; x < shape.width; ++x) mean += static_cast<double>(picture.at(x, y, channel));
    }
    mean /= static_cast<double>(shape.width) * static_cast<double>(shape.height);
    for (int y = 0; y < shape.height; ++y) {
      for (int x = 0; x < shape.width; ++x) {
        const double value = static_cast<double>(picture.at(x, y, channel));
        distance += std::abs(value - mean);
        const int right = std::min(x + 1, shape.width - 1);
        const int below = std::min(y + 1, shape.height - 1);
        steps += 0.5 * std::abs(static_cast<double>(picture.at(right, y, channel)) - value);
        steps += 0.5 * std::abs(static_cast<double>(picture.at(x, below, channel)) - value);
      }
    }
  }
  return distance > 0.0 ? steps / distance : 0.0;
}

PictureValues readAsPlanes(const PictureValues& picture) {
  PictureValues read = picture;
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  const std::size_t plane = picture.values.size() / channels;
  for (std::size_t pixel = 0; pixel < plane; ++pixel) {
    for (std::size_t c = 0; c < channels; ++c) read.values[pixel * channels + c] = picture.values[c * plane + pixel];
  }
  return read;
}

PictureValues readAsPixels(const PictureValues& picture) {
  PictureValues read = picture;
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  const std::size_t plane = picture.values.size() / channels;
  for (std::size_t pixel = 0; pixel < plane; ++pixel) {
    for (std::size_t c = 0; c < channels; ++c) read.values[c * plane + pixel] = picture.values[pixel * channels + c];
  }
  return read;
}

OrderFacts orderFacts(const std::vector<PictureValues>& pictures) {
  OrderFacts facts;
  for (const PictureValues& picture : pictures) {
    if (deviationOf(picture.values) < kBlankDeviation) continue;
    ++facts.count;
    const double own = roughness(picture);
    facts.roughness += own;
    const bool hasChannels = picture.shape.channels > 1 && !isGreyThroughout(picture);
    const double other =
        hasChannels ? std::min(roughness(readAsPlanes(picture)), roughness(readAsPixels(picture))) : own;
    facts.unscrambled += other;
    if (other < kMuchSmoother * own && other < kPictureLike) ++facts.scrambledShare;
    if (picture.shape.width >= 12 && likenessOfThirds(reducedGrey(picture, picture.shape.width)) > kSame) {
      ++facts.repeatedShare;
    }
  }
  if (facts.count == 0) return facts;
  const auto count = static_cast<double>(facts.count);
  facts.roughness /= count;
  facts.unscrambled /= count;
  facts.scrambledShare /= count;
  facts.repeatedShare /= count;
  return facts;
}

}  // namespace core
