// SPDX-License-Identifier: GPL-3.0-or-later
// The training loop: a run's settings and a dataset in, events out. No threads, no files, no window.
#pragma once

#include <filesystem>
#include <optional>

#include "core/data/dataset.h"
#include "core/run/train_event.h"
#include "core/run/training_control.h"

namespace core {

// Where training begins otherwise than with fresh weights.
struct StartingPoint {
  std::filesystem::path checkpoint;  // As WeightsView::saveCheckpoint wrote it, under the same settings but for epochs.
  std::filesystem::path bestWeights;  // Of the best epoch so far; needed where the run restores it. May be empty.
  bool weightsOnly = false;           // A branch: takes the weights, begins at epoch 1 with everything else fresh.
};

// Trains until all epochs are done, early stopping ends it, or control asks to stop. Owns every tensor; call it on the
// thread that may keep busy. Every end is an event: RunFinished, RunStopped or RunFailed; only programming errors throw.
void trainModel(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
                const std::optional<StartingPoint>& start = {});

// The same from the folder on: loads settings.data first, with LoadingProgress events. What goes wrong then is a
// RunFailed event too.
void runTraining(const RunSettings& settings, const std::filesystem::path& cacheFolder, TrainingControl& control,
                 const EventSink& sink, const std::optional<StartingPoint>& start = {});

}  // namespace core
