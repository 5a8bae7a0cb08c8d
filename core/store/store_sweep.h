// SPDX-License-Identifier: GPL-3.0-or-later
// Removes files that belong to no run: what a killed program left between writing a file and noting it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace core {

enum class SweepDepth {
  Quick,  // All artifacts only after a run was killed since the last sweep; otherwise what is quickly found.
  Whole,
};

// Answers the bytes freed. Checkpoints of runs that the database does not know stay (verify names them). Files of runs in progress are left alone, and all artifacts while there is one.
std::int64_t sweepOrphans(RunStore& store, SweepDepth depth);

// Removes those of these artifacts that no run has by now. Recorders look again, in the transaction that notes an artifact,
// whether its file is still there.
void removeUnusedArtifacts(RunStore& store, const std::vector<std::string>& names);

}  // namespace core
