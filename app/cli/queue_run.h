// SPDX-License-Identifier: GPL-3.0-or-later
// Training what is planned, one after the other, and how long that takes.
#pragma once

#include <string>
#include <vector>

#include "core/store/queue_time.h"

namespace cli {

class Command;
struct Outcome;

// Adds "run" to the command "queue".
void addQueueRun(Command& queue, Outcome& outcome);

// "About 3 h 20 min for 12 runs." with a line break; "" where nothing is left to do.
[[nodiscard]] std::string remainingTime(const std::vector<core::TimedRun>& queue);

}  // namespace cli
