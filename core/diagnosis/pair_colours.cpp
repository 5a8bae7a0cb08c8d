// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/pair_colours.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double kSinglecoloured = 2.0 / 255.0;
constexpr double kNegative = -0.6;
constexpr double kColourful = 0.01;  // Of 0..1: where exchanging channels changes less, there is nothing to tell.
constexpr double kMuchNearer = 0.25;

double distanceBetween(const PictureValues& input, const PictureValues& target, bool isExchanged) {
  double sum = 0.0;
  for (std::size_t i = 0; i < target.values.size(); ++i) {
    const std::size_t from = isExchanged ? i - i % 3 + (2 - i % 3) : i;
    sum += std::abs(static_cast<double>(input.values[from]) - static_cast<double>(target.values[i]));
  }
  return sum / static_cast<double>(target.values.size());
}

bool hasExchangedChannels(const PictureValues& input, const PictureValues& target) {
  if (target.shape.channels != 3) return false;
  const double asTheyAre = distanceBetween(input, target, false);
  return asTheyAre > kColourful && distanceBetween(input, target, true) < kMuchNearer * asTheyAre;
}

}  // namespace

ColourFacts colourFacts(const std::vector<PictureValues>& inputs, const std::vector<PictureValues>& targets) {
  ColourFacts facts;
  std::vector<double> correlations;
  for (std::size_t i = 0; i < std::min(inputs.size(), targets.size()); ++i) {
    if (variationOf(inputs[i]) < kSinglecoloured || variationOf(targets[i]) < kSinglecoloured) continue;
    correlations.push_back(correlation(inputs[i].values, targets[i].values));
    const bool isNegative = correlations.back() < kNegative;
    const bool isExchanged = hasExchangedChannels(inputs[i], targets[i]);
    facts.negativeShare += isNegative ? 1.0 : 0.0;
    facts.exchangedShare += isExchanged ? 1.0 : 0.0;
    if (isNegative || isExchanged) facts.odd.push_back(i);
  }
  facts.count = correlations.size();
  if (facts.count == 0) return facts;
  facts.negativeShare /= static_cast<double>(facts.count);
  facts.exchangedShare /= static_cast<double>(facts.count);
  const auto middle = correlations.begin() + static_cast<std::ptrdiff_t>(facts.count / 2);
  std::nth_element(correlations.begin(), middle, correlations.end());
  facts.likeness = *middle;
  return facts;
}

}  // namespace core
