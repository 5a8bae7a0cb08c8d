// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/picture_order.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core {
namespace {

constexpr double kBlankDeviation = 0.008;  // Standard deviation of a blank picture: 2 of 255.
constexpr double kPictureLike = 1.0;       // Roughness that a picture may have; what is rougher is noise in any order.
constexpr double kNoiseLike = 1.22;        // Noise has 1.33 or 1.41; rough pictures stay under 1.15.
constexpr double kMuchSmoother = 0.75;     // Of its roughness that is left in the other order.
constexpr double kShearedSmoother = 0.9;   // The same of sheared rows: those that lie in order become rougher.
constexpr double kGreyShare = 0.05;        // Of the deviation that the channels of a grey picture may differ by.
constexpr double kSame = 0.93;             // Correlation of thirds,
constexpr double kSameAcross = 0.7;        // and of what varies in them from left to right.

// Correlation of the left with the middle third and of the middle with the right one; the smaller.
double likenessOfThirds(const PictureValues& grey, bool isAcross) {
  const int third = grey.shape.width / 3;
  const auto part = [&](int begin) {
    std::vector<float> values;
    for (int y = 0; y < grey.shape.height; ++y) {
      std::vector<float> row;
      for (int x = begin; x < begin + third; ++x) row.push_back(grey.at(x, y, 0));
      const auto mean = isAcross ? static_cast<float>(meanOf(row)) : 0.0F;
      for (const float value : row) values.push_back(value - mean);
    }
    return values;
  };
  const std::vector<float> left = part(0);
  const std::vector<float> middle = part(third);
  const std::vector<float> right = part(2 * third);
  return std::min(correlation(left, middle), correlation(middle, right));
}

// A sky that fades from top to bottom has the same three thirds, too, but nothing in them from left to right.
bool hasThreeCopies(const PictureValues& picture) {
  if (picture.shape.width < 12) return false;
  const PictureValues grey = reducedGrey(picture, std::max(picture.shape.width, picture.shape.height));
  return likenessOfThirds(grey, false) > kSame && likenessOfThirds(grey, true) > kSameAcross;
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

// Each channel with mean 0 and deviation 1, flat ones all 0: read in another order, channels of different brightness would
// make large plain areas, beside which everything looks smooth.
PictureValues levelled(const PictureValues& picture) {
  PictureValues level = picture;
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  for (std::size_t channel = 0; channel < channels; ++channel) {
    std::vector<float> values;
    for (std::size_t i = channel; i < picture.values.size(); i += channels) values.push_back(picture.values[i]);
    const auto mean = static_cast<float>(meanOf(values));
    const auto deviation = static_cast<float>(deviationOf(values));
    const float factor = static_cast<double>(deviation) < kBlankDeviation ? 0.0F : 1.0F / deviation;
    for (std::size_t i = channel; i < level.values.size(); i += channels) {
      level.values[i] = factor * (level.values[i] - mean);
    }
  }
  return level;
}

using Order = PictureValues (*)(const PictureValues&);

// The order in which a picture is much smoother than it is; none where it lies in order as it is.
Order betterOrder(const PictureValues& picture) {
  if (picture.shape.channels < 2 || isGreyThroughout(picture)) return nullptr;
  const PictureValues level = levelled(picture);
  const double planes = roughness(readAsPlanes(level));
  const double pixels = roughness(readAsPixels(level));
  const double other = std::min(planes, pixels);
  if (other >= kPictureLike || other >= kMuchSmoother * roughness(level)) return nullptr;
  return planes <= pixels ? readAsPlanes : readAsPixels;
}

// How much a grey picture changes from each row to the next, when that is moved by so many pixels to the left, around the end.
double changeDown(const PictureValues& grey, int moved) {
  const int width = grey.shape.width;
  double sum = 0.0;
  for (int y = 0; y + 1 < grey.shape.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double below = static_cast<double>(grey.at((x + moved + width) % width, y + 1, 0));
      sum += std::abs(below - static_cast<double>(grey.at(x, y, 0)));
    }
  }
  return sum;
}

// By how many pixels each row stands too far right of the row above, as in a raw file that is read with rows of a wrong
// length; 0 where rows fit as they are.
int shearOf(const PictureValues& picture) {
  constexpr int kFarthest = 3;
  if (picture.shape.width < 4 * kFarthest) return 0;
  const PictureValues grey = reducedGrey(picture, std::max(picture.shape.width, picture.shape.height));
  const double asItIs = changeDown(grey, 0);
  double best = kShearedSmoother * asItIs;
  int shear = 0;
  for (const int moved : {1, -1, 2, -2, 3, -3}) {
    const double change = changeDown(grey, moved);
    if (change >= best) continue;
    best = change;
    shear = moved;
  }
  return shear;
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

namespace {

// Of some of the pictures: it takes long, and is in all of them or in none.
void measureShear(const std::vector<PictureValues>& pictures, OrderFacts& facts) {
  constexpr std::size_t kLookedAt = 24;
  std::map<int, double> counts;
  double count = 0.0;
  for (const std::size_t place : spreadOver(pictures.size(), kLookedAt)) {
    if (variationOf(pictures[place]) < kBlankDeviation) continue;
    ++count;
    if (const int shear = shearOf(pictures[place]); shear != 0) ++counts[shear];
  }
  for (const auto& [shear, times] : counts) {
    if (times / count <= facts.shearedShare) continue;
    facts.shearedShare = times / count;
    facts.shear = shear;
  }
}

}  // namespace

OrderFacts orderFacts(const std::vector<PictureValues>& pictures) {
  OrderFacts facts;
  double scrambled = 0.0;
  for (const PictureValues& picture : pictures) {
    if (variationOf(picture) < kBlankDeviation) continue;
    ++facts.count;
    const double own = roughness(picture);
    facts.roughness += own;
    if (const Order better = betterOrder(picture)) {
      ++scrambled;
      facts.scrambledRoughness += own;
      facts.unscrambled += roughness(better(picture));
    } else if (own > kNoiseLike) {
      ++facts.noisyShare;
    }
    if (hasThreeCopies(picture)) ++facts.repeatedShare;
  }
  measureShear(pictures, facts);
  if (facts.count == 0) return facts;
  const auto count = static_cast<double>(facts.count);
  facts.roughness /= count;
  facts.scrambledShare = scrambled / count;
  facts.scrambledRoughness /= std::max(1.0, scrambled);
  facts.unscrambled /= std::max(1.0, scrambled);
  facts.noisyShare /= count;
  facts.repeatedShare /= count;
  return facts;
}

}  // namespace core
