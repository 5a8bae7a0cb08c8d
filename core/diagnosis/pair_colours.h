// SPDX-License-Identifier: GPL-3.0-or-later
// Whether inputs and targets of pairs have the same colours, or one of them is a negative or has its channels exchanged.
#pragma once

#include <cstddef>
#include <vector>

#include "core/diagnosis/picture_sample.h"

namespace core {

struct ColourFacts {
  std::size_t count = 0;         // Pairs in which neither picture is blank.
  double likeness = 0.0;         // The middle one of their correlations, value by value: -1 to 1.
  double negativeShare = 0.0;    // Pairs whose correlation is under -0.6.
  double exchangedShare = 0.0;   // Pairs whose target is much nearer to the input with red and blue exchanged.
  std::vector<std::size_t> odd;  // Which of all pairs these are, either way.
};
[[nodiscard]] ColourFacts colourFacts(const std::vector<PictureValues>& inputs,
                                      const std::vector<PictureValues>& targets);

}  // namespace core
