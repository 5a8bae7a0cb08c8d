// SPDX-License-Identifier: GPL-3.0-or-later
// Where training begins otherwise than with fresh weights.
#pragma once

#include <filesystem>
#include <vector>

#include "core/run/train_event.h"

namespace core {

// What a run was before it goes on, as far as it is kept: the doctor judges the whole course.
struct EarlierCourse {
  std::vector<EpochDone> epochs;  // Up to the checkpoint, in their order.
  std::vector<Finding> findings;  // What was said.
};

struct StartingPoint {
  std::filesystem::path checkpoint;  // As WeightsView::saveCheckpoint wrote it, under the same settings but for epochs.
  std::filesystem::path bestWeights;  // Of the best epoch so far; needed where the run restores it. May be empty.
  bool weightsOnly = false;           // A branch: takes the weights, begins at epoch 1 with everything else fresh.
  bool patienceAnew = false;          // A run that had ended is made longer: early stopping counts from here.
  EarlierCourse earlier{};
};

}  // namespace core
