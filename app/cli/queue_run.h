// SPDX-License-Identifier: GPL-3.0-or-later
// Training what is planned, one after the other, and how long that takes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/run_queue.h"

namespace CLI {
class App;
}

namespace cli {

struct Outcome;

// Adds "run" to the command "queue".
void addQueueRun(CLI::App& queue, Outcome& outcome);

// None for what is over, and where no kept run tells.
[[nodiscard]] std::optional<double> remainingSeconds(core::RunStore& store, const core::QueuedRun& queued);
// "About 3 h 20 min for 12 runs." with a line break; "" where nothing is left to do.
[[nodiscard]] std::string remainingTime(core::RunStore& store, const std::vector<core::QueuedRun>& queue);

}  // namespace cli
