// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the store within a budget of disk space: first what would go is shown, then it goes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace core {

struct StoreUsage {
  std::int64_t databaseBytes = 0;
  std::int64_t artifactBytes = 0;  // Pictures and texts.
  std::int64_t checkpointBytes = 0;

  [[nodiscard]] std::int64_t total() const { return databaseBytes + artifactBytes + checkpointBytes; }
};
[[nodiscard]] StoreUsage usageOf(RunStore& store);

// In this order, the oldest runs first: whole runs in the trash; finished runs' checkpoints but the best and the final ones;
// pictures but those of the first, the best and the last epoch. Starred runs and runs in progress are left alone. Figures always stay.
enum class PruneKind { TrashedRun, Checkpoints, Pictures };

struct PruneStep {
  PruneKind kind = PruneKind::TrashedRun;
  std::string uid;
  std::string name;  // Of the run, for people.
  std::int64_t bytes = 0;
};

// As few steps as bring the store under the budget, or all that there are.
[[nodiscard]] std::vector<PruneStep> prunePreview(RunStore& store, std::int64_t budgetBytes);

// Does these steps; answers the bytes freed. Runs that are in progress by now are passed over.
std::int64_t prune(RunStore& store, const std::vector<PruneStep>& steps);

}  // namespace core
