// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that several runs can be compared by: those whose reconstructions all of them keep. A run that has none of
// them does not take them away from the others.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "ui/reading/compared_run.h"

namespace ui {

// In place of a probe: the run keeps no pictures yet.
inline constexpr std::size_t kNoProbe = std::numeric_limits<std::size_t>::max();

// One row of the comparison.
struct SharedPicture {
  std::string name;
  core::Split split = core::Split::Validation;  // As the first run has it.
  core::Image input;                            // The first run's.
  core::Image target;
  bool areInputsEqual = true;      // Otherwise the runs corrupted it differently, or have other sizes.
  bool isSeenInTraining = false;   // By any of the runs: what it reconstructs here says less.
  std::vector<std::size_t> probe;  // Its place among each run's probes.

  bool operator==(const SharedPicture&) const = default;
};

// Runs that fit together, and what they share. A picture is the same where its name is, and its targets look alike: two
// folders may each have an "1.png". Targets of different sizes are compared at the smaller.
struct FittingRuns {
  std::vector<std::size_t> runs;        // Their places among those given, rising.
  std::vector<SharedPicture> pictures;  // In the order of the first of them.
};

// The most runs that have a picture in common; of as many, those with the most pictures in common, then the first ones. A
// run whose pictures are not kept yet is with them where it learns from the dataset of one of them. One that cannot be
// shown is with none.
[[nodiscard]] FittingRuns fittingRuns(const std::vector<ComparedRunPtr>& runs);

}  // namespace ui
