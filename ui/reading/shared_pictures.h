// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that several runs can be compared by: those whose reconstructions all of them keep.
#pragma once

#include <string>
#include <vector>

#include "ui/reading/compared_run.h"

namespace ui {

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

// In the first run's order; runs without probes are left out by giving none. A picture is the same where its name is, and
// its targets look alike: two folders may each have an "1.png". Targets of different sizes are compared at the smaller.
[[nodiscard]] std::vector<SharedPicture> sharedPictures(const std::vector<ComparedRunPtr>& runs);

}  // namespace ui
