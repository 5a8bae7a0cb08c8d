// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of pictures are, and what of the target can be known without looking at the input.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/diagnosis/picture_sample.h"

namespace core {

// In the run's own range.
struct ValueFacts {
  double low = 0.0;
  double high = 0.0;
  double mean = 0.0;
  double deviation = 0.0;
};
[[nodiscard]] ValueFacts valueFacts(const std::vector<float>& values);

// Share of the values that lie outside low to high by more than a thousandth of that range, of 2 where it is wider.
[[nodiscard]] double shareOutside(const std::vector<float>& values, double low, double high);

// Share of the pictures whose values hardly vary: a standard deviation under 2 of 255.
[[nodiscard]] double blankShare(const std::vector<PictureValues>& pictures);
// Share of the pictures that end too soon: an eighth of their rows or more, at the bottom, are one colour that the rest of
// the picture hardly has (in under 1 % of its pixels), with an edge above it, as decoders fill what a file no longer holds.
[[nodiscard]] double cutOffShare(const std::vector<PictureValues>& pictures);
// Share of the pixels whose channels differ by at most 3 of 255; 0 for one channel.
[[nodiscard]] double greyShare(const std::vector<PictureValues>& pictures);

// How much of what varies in the targets the mean of all targets already has, in 0 to 1: the share of the mean squared
// distance from their mean colour that falls away against the mean picture. 1 where all pictures are the same.
[[nodiscard]] double alikeness(const std::vector<PictureValues>& targets);

// How much of a target a straight line through its input's values explains (the squared correlation, each channel less its
// mean), mean over the pictures that are not blank: near 0 where the input holds nothing of the target.
[[nodiscard]] double explainedByInput(const std::vector<PictureValues>& inputs,
                                      const std::vector<PictureValues>& targets);
// Mean absolute difference of input and target.
[[nodiscard]] double meanDifference(const std::vector<PictureValues>& inputs,
                                    const std::vector<PictureValues>& targets);

// How strong the colours of a picture are: the mean distance of the largest from the smallest channel; 0 for a grey one.
[[nodiscard]] double colourfulness(const PictureValues& picture);

// By how many of their own standard deviations (Cohen's d) validation pictures have more of something than training
// pictures.
struct SplitFacts {
  double brightness = 0.0;
  double contrast = 0.0;
  double roughness = 0.0;  // As in picture_order.h: what is noisy or out of order has more, what is blurred less.
  double colour = 0.0;
  double likeness = 0.0;       // Of pairs: how closely input and target go together (absolute correlation).
  double standardError = 1.0;  // Of each, from the counts.
};
[[nodiscard]] SplitFacts splitFacts(const std::vector<PictureValues>& training,
                                    const std::vector<PictureValues>& validation);
// The likeness above, of each pair's input and target.
[[nodiscard]] std::vector<float> pairLikenesses(const std::vector<PictureValues>& inputs,
                                                const std::vector<PictureValues>& targets);
[[nodiscard]] double splitEffect(const std::vector<float>& training, const std::vector<float>& validation);

}  // namespace core
