// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the next step of a run depends on, as one safetensors file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/image_metrics.h"
#include "core/engine/optimizers.h"
#include "core/run/early_stopping.h"
#include "core/run/learning_rate.h"

namespace core {

// How far an epoch has come, where a run stands in the middle of one. The order of its pictures and their random changes
// follow from the run's seed and the epoch's number.
struct EpochProgress {
  std::int64_t batches = 0;         // Done; 0 between two epochs, and then nothing of the rest counts.
  double learningRate = 0.0;        // Of the last step.
  double trainingSeconds = 0.0;     // Of these batches,
  double loadingSeconds = 0.0;      // and how many of them went into waiting for pictures.
  MetricSums sums{};                // Of the figures over these batches.
  std::vector<double> losses;       // One a batch.
  std::vector<NamedTensor> before;  // The weights when the epoch began.
};

// Where a run stands; the weights themselves are in the model, the moments in the optimizer.
struct TrainingProgress {
  std::int64_t finishedEpochs = 0;
  std::int64_t steps = 0;  // Of the whole run.
  EarlyStopping::State stopping;
  LearningRateSchedule::PlateauState plateau;
  LearningRateSchedule::Course course;  // No epochs where an older file does not say.
  EpochProgress epoch;
};

// Writes weights under their own names (so that the file serves as a weights file too for Python's safetensors), the
// optimizer's state under "optimizer/...", LibTorch's random state under "random/...", and in the middle of an epoch what
// belongs to that under "epoch/..." and "before/...". Throws Error(FileUnwritable).
void saveCheckpoint(const std::filesystem::path& file, const ImageModel& model, const Optimizer& optimizer,
                    const TrainingProgress& progress);

// Brings model, optimizer and LibTorch's random generators to where the file was written. Throws Error(FileUnreadable)
// when it is damaged or belongs to other settings; then nothing is changed but possibly the weights.
[[nodiscard]] TrainingProgress loadCheckpoint(const std::filesystem::path& file, ImageModel& model,
                                              Optimizer& optimizer);

}  // namespace core
