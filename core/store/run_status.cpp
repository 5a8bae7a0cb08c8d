// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_status.h"

namespace core {
namespace {

constexpr std::int64_t kHeartbeatToleranceMs = 60000;  // Thirty missed ones; clocks of machines differ by seconds.

}  // namespace

RunStatus statusNow(const RecordedState& state, std::int64_t nowMs) {
  if (state.status == "finished") return RunStatus::Finished;
  if (state.status == "stopped") return RunStatus::Stopped;
  if (state.status == "failed") return RunStatus::Failed;
  if (state.status != "running") return RunStatus::Interrupted;
  if (const auto alive = isAlive(state.process)) return *alive ? RunStatus::Running : RunStatus::Interrupted;
  // A heartbeat far in the future comes from a clock that was set back since; it says as little as an old one.
  const bool isRecent =
      state.heartbeatMs >= nowMs - kHeartbeatToleranceMs && state.heartbeatMs <= nowMs + kHeartbeatToleranceMs;
  return isRecent ? RunStatus::Running : RunStatus::Interrupted;
}

}  // namespace core
