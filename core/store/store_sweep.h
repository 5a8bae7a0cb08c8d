// SPDX-License-Identifier: GPL-3.0-or-later
// Removes files that belong to no run: what a killed program left between writing a file and noting it.
#pragma once

#include <cstdint>

#include "core/store/run_store.h"

namespace core {

enum class SweepDepth {
  Quick,  // All artifacts only after a run was killed since the last sweep; otherwise what is quickly found.
  Whole,
};

// Answers the bytes freed. Checkpoints of runs that the database does not know stay (verify names them). Files of runs in progress are left alone, and all artifacts while there is one.
std::int64_t sweepOrphans(RunStore& store, SweepDepth depth);

}  // namespace core
