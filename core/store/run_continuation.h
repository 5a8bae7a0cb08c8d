// SPDX-License-Identifier: GPL-3.0-or-later
// How a kept run goes on, or begins another: settings, pictures and weights to begin with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/run/lengthening.h"
#include "core/run/run_settings.h"
#include "core/run/starting_point.h"
#include "core/store/run_recorder.h"
#include "core/store/run_store.h"

namespace core {

struct Continuation {
  RunSettings settings;
  std::optional<StartingPoint> start;  // None where the run has no checkpoint: it begins again.
  RunOrigin origin;                    // Without the program's version.
  // What becomes of the learning rate where the run is made longer, or that nothing is left but its end; often nothing.
  Message note{};
};

// The same run from its newest whole checkpoint on, which may lie in the middle of an epoch, to the end that it has or to a
// new one. Throws Error(InvalidSetting, "epochs") where nothing is left to do or a new end lies before what is done,
// Error(InvalidSetting, "run") where no checkpoint is whole, and as lengthened does.
[[nodiscard]] Continuation continuationOf(RunStore& store, const std::string& uid,
                                          const std::optional<Lengthening>& longer = {});
// Whether the run has come to its end and goes on only where it is made longer.
[[nodiscard]] bool hasNothingToDo(const RunSummary& run);

// That the pictures of this run are no longer where they were; nothing where their folder is there.
[[nodiscard]] Message whatIsGone(const Continuation& continuation);

// A new run with the weights of a kept one, as they are after one of its epochs (the last one unless given). Throws
// Error(InvalidSetting, "run") where that checkpoint is not kept, and says which are.
[[nodiscard]] Continuation branchOf(RunStore& store, const std::string& uid, std::optional<std::int64_t> epoch = {});

// The newest whole checkpoint, or that of one epoch. Throws Error(InvalidSetting, "run") where there is none, and says
// which there are.
[[nodiscard]] CheckpointRecord checkpointOf(RunStore& store, const std::string& uid,
                                            std::optional<std::int64_t> epoch = {});

// The settings of a kept run, with its folder of pictures.
[[nodiscard]] RunSettings settingsOf(const RunDetails& details);

}  // namespace core
