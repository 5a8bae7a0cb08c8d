// SPDX-License-Identifier: GPL-3.0-or-later
// The few pictures of a dataset that the preflight looks at closely, as training would get them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/data/batch.h"

namespace core {

// Which of so many: one out of each of most equal parts, drawn there by lot, so that a fault in every fifth file does not
// fall into step with them. The same each time; all of them where there are no more.
[[nodiscard]] std::vector<std::size_t> spreadOver(std::size_t count, std::size_t most);

// Values of one picture, channels last, scaled to 0..1 whatever the run's range is.
struct PictureValues {
  ImageShape shape;
  std::vector<float> values;

  [[nodiscard]] float at(int x, int y, int channel) const {
    return values[(static_cast<std::size_t>(y) * static_cast<std::size_t>(shape.width) + static_cast<std::size_t>(x)) *
                      static_cast<std::size_t>(shape.channels) +
                  static_cast<std::size_t>(channel)];
  }
};

// Spread evenly over all of a split, and at most so many that they take 64 MiB; in the run's own range, with its corruption
// and without augmentation.
[[nodiscard]] Batch pictureSample(const Dataset& dataset, Split split, std::size_t most);

[[nodiscard]] std::vector<PictureValues> pictureValues(const Batch& batch, const std::vector<float>& values,
                                                       ValueRange range);
[[nodiscard]] PictureValues pictureValues(const Image& image);

// The mean of the channels, reduced by whole factors until no side is longer than this.
[[nodiscard]] PictureValues reducedGrey(const PictureValues& picture, int longestSide);

// Pearson's; 0 where one of them does not vary.
[[nodiscard]] double correlation(std::span<const float> a, std::span<const float> b);
// How much a picture varies from place to place: the root mean square of its channels' standard deviations. 0 for one plain
// colour, whatever colour that is.
[[nodiscard]] double variationOf(const PictureValues& picture);
[[nodiscard]] double meanOf(std::span<const float> values);
[[nodiscard]] double deviationOf(std::span<const float> values);

}  // namespace core
