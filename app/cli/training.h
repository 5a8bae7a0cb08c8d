// SPDX-License-Identifier: GPL-3.0-or-later
// One training from the command line: kept in the run store, told to a person or to a program.
#pragma once

#include <filesystem>
#include <optional>

#include "core/engine/trainer.h"
#include "core/run/run_settings.h"
#include "core/store/run_recorder.h"

namespace cli {

struct TrainingPlan {
  core::RunSettings settings;
  std::filesystem::path store;  // The run store that records it.
  core::RunOrigin origin;
  std::optional<std::filesystem::path> folder;  // Where the run leaves plain files too.
  std::optional<core::StartingPoint> start;     // A run that goes on, or branches from another.
  std::string expectedDataset;                  // Fingerprint that the pictures must have; "" takes any.
  bool json = false;
};

// Trains to the end, or until a signal; returns the exit status.
[[nodiscard]] int carryOut(const TrainingPlan& plan);

}  // namespace cli
