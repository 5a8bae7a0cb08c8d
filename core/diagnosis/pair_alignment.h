// SPDX-License-Identifier: GPL-3.0-or-later
// Whether input and target of pairs show the same thing in the same place.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace core {

// What was done to one picture of every pair.
enum class PairChange {
  None,
  MirroredSideways,
  MirroredUpsideDown,
  HalfTurn,
  Transposed,
  QuarterRight,
  QuarterLeft,
  Shifted,
  Tilted
};

struct AlignmentFacts {
  std::size_t count = 0;               // Pairs that were compared.
  double asTheyAre = 0.0;              // Mean correlation of the edges of input and target.
  PairChange best = PairChange::None;  // What must be done to the inputs so that they fit best,
  double bestLikeness = 0.0;           // and the correlation then.
  double shiftRight = 0.0;             // Of Shifted: pixels by which inputs must move.
  double shiftDown = 0.0;
  double degrees = 0.0;  // Of Tilted: by how much they must be turned to the right.
  // Of each pair, after that change: how many other targets fit its input less well than its own, as a share. 0.5 on
  // average where pairs are mixed up.
  double meanRank = 1.0;
  double strangerShare = 0.0;          // Pairs whose input fits at least a tenth of the other targets better.
  std::vector<std::string> strangers;  // A few of their names.
  // Pairs whose edges agree by less than half of what is usual among these pairs, and that stand out of them by four of their
  // deviations (1.4826 times the median distance from the median); 0 where the usual is under 0.4.
  double misfitShare = 0.0;
  std::vector<std::string> misfits;  // A few of their names.
  // Correlation with the target of the next and of the previous sample by name, where that is better than any: names that
  // are off by one.
  double nextLikeness = 0.0;
  double previousLikeness = 0.0;
};

// Of at most 96 training pairs, at 48 pixels at most. Needs three pairs; otherwise count is 0.
[[nodiscard]] AlignmentFacts alignmentFacts(const Dataset& dataset);

}  // namespace core
