// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/pair_roles.h"

#include <algorithm>
#include <cmath>

#include "core/diagnosis/picture_order.h"
#include "core/diagnosis/value_facts.h"

namespace core {
namespace {

constexpr double kClearly = 0.4;    // Of the usual difference.
constexpr double kUnclear = 0.05;   // Share of the pairs.
constexpr double kAsFar = 2.0;      // Times.
constexpr double kAnything = 0.02;  // Of 0..1, or of a roughness.

using Trait = double (*)(const PictureValues&);

double brightnessOf(const PictureValues& picture) { return meanOf(picture.values); }

double middleOfSizes(std::vector<double> values) {
  for (double& value : values) value = std::abs(value);
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

ExchangeFacts exchangedBy(Trait trait, const std::vector<PictureValues>& inputs,
                          const std::vector<PictureValues>& targets) {
  ExchangeFacts facts;
  std::vector<double> up;
  std::vector<double> down;
  std::vector<double> all;
  for (std::size_t i = 0; i < std::min(inputs.size(), targets.size()); ++i) {
    all.push_back(trait(targets[i]) - trait(inputs[i]));
    (all.back() > 0.0 ? up : down).push_back(all.back());
  }
  facts.count = all.size();
  if (up.empty() || down.empty()) return facts;
  const double usual = middleOfSizes(all);
  const auto unclear =
      std::count_if(all.begin(), all.end(), [&](double one) { return std::abs(one) < kClearly * usual; });
  const double upwards = middleOfSizes(up);
  const double downwards = middleOfSizes(down);
  const bool isAsFar = upwards < kAsFar * downwards && downwards < kAsFar * upwards;
  if (usual < kAnything || !isAsFar || static_cast<double>(unclear) > kUnclear * static_cast<double>(all.size()))
    return facts;
  const bool areOddUp = up.size() < down.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((all[i] > 0.0) == areOddUp) facts.odd.push_back(i);
  }
  facts.share = static_cast<double>(facts.odd.size()) / static_cast<double>(all.size());
  return facts;
}

}  // namespace

ExchangeFacts exchangeFacts(const std::vector<PictureValues>& inputs, const std::vector<PictureValues>& targets) {
  ExchangeFacts most;
  for (const Trait trait : {Trait(brightnessOf), Trait(variationOf), Trait(roughness), Trait(colourfulness)}) {
    ExchangeFacts found = exchangedBy(trait, inputs, targets);
    if (most.count == 0 || found.share > most.share) most = std::move(found);
  }
  return most;
}

}  // namespace core
