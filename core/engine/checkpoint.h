// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the next step of a run depends on, as one safetensors file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/optimizers.h"
#include "core/run/early_stopping.h"
#include "core/run/learning_rate.h"

namespace core {

// Where a run stands between two epochs; the weights themselves are in the model, the moments in the optimizer.
struct TrainingProgress {
  std::int64_t finishedEpochs = 0;
  std::int64_t steps = 0;  // Of the whole run.
  EarlyStopping::State stopping;
  LearningRateSchedule::PlateauState plateau;
  LearningRateSchedule::Course course;  // No epochs where an older file does not say.
};

// Writes weights under their own names (so that the file serves as a weights file too for Python's safetensors), the
// optimizer's state under "optimizer/...", LibTorch's random state under "random/...". Throws Error(FileUnwritable).
void saveCheckpoint(const std::filesystem::path& file, const ImageModel& model, const Optimizer& optimizer,
                    const TrainingProgress& progress);

// Brings model, optimizer and LibTorch's random generators to where the file was written. Throws Error(FileUnreadable)
// when it is damaged or belongs to other settings; then nothing is changed but possibly the weights.
[[nodiscard]] TrainingProgress loadCheckpoint(const std::filesystem::path& file, ImageModel& model,
                                              Optimizer& optimizer);

}  // namespace core
