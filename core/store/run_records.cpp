// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_records.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::int64_t kHeartbeatToleranceMs = 60000;  // Thirty missed ones; clocks of machines differ by seconds.

}  // namespace

std::string runStatusName(RunStatus status) { return runStatusNames()[static_cast<std::size_t>(status)]; }

const std::vector<std::string>& runStatusNames() {
  static const std::vector<std::string> names = {"running", "interrupted", "finished", "stopped", "failed"};
  return names;
}

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

bool isHigherBetter(std::string_view metric) {
  for (const std::string_view word : {"psnr", "ssim", "accuracy"}) {
    if (metric.find(word) != std::string_view::npos) return true;
  }
  return false;
}

const MetricFigure* RunSummary::metric(std::string_view metricName) const {
  const auto isBefore = [](const MetricFigure& figure, std::string_view wanted) { return figure.name < wanted; };
  const auto found = std::lower_bound(metrics.begin(), metrics.end(), metricName, isBefore);
  return found != metrics.end() && found->name == metricName ? &*found : nullptr;
}

}  // namespace core
