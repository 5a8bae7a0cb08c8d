// SPDX-License-Identifier: GPL-3.0-or-later
// Where training begins otherwise than with fresh weights.
#pragma once

#include <filesystem>

namespace core {

struct StartingPoint {
  std::filesystem::path checkpoint;  // As WeightsView::saveCheckpoint wrote it, under the same settings but for epochs.
  std::filesystem::path bestWeights;  // Of the best epoch so far; needed where the run restores it. May be empty.
  bool weightsOnly = false;           // A branch: takes the weights, begins at epoch 1 with everything else fresh.
  bool patienceAnew = false;          // A run that had ended is made longer: early stopping counts from here.
};

}  // namespace core
