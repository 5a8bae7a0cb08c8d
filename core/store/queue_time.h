// SPDX-License-Identifier: GPL-3.0-or-later
// How long planned runs will still take, judged by the pace of kept ones, and how good those have become that were trained.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/run/run_settings.h"
#include "core/store/run_queue.h"
#include "core/store/run_store.h"

namespace core {

// The seconds that a run with these settings will take, from the pace of kept ones on the same pictures with the same
// architecture, picture size and batch size, or else with the same architecture; none where there are none. Epochs that
// are done already are left out.
[[nodiscard]] std::optional<double> estimatedSeconds(RunStore& store, const RunSettings& settings,
                                                     std::int64_t doneEpochs = 0);

struct TimedRun {
  QueuedRun run;
  std::optional<double> seconds;   // That it will still take; none for what is over, and where nothing is known.
  std::optional<double> bestPsnr;  // On validation pictures, in decibels; none before the first epoch.
};

// The whole queue, in its order.
[[nodiscard]] std::vector<TimedRun> timedQueue(RunStore& store);

struct TimeLeft {
  double seconds = 0.0;     // Of those of which something is known.
  std::size_t runs = 0;     // That are left to do.
  std::size_t unknown = 0;  // How many of them nothing is known of.
};

[[nodiscard]] TimeLeft timeLeft(const std::vector<TimedRun>& queue);

}  // namespace core
