// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_records.h"

#include <algorithm>

namespace core {

std::string runStatusName(RunStatus status) { return runStatusNames()[static_cast<std::size_t>(status)]; }

const std::vector<std::string>& runStatusNames() {
  static const std::vector<std::string> names = {"running", "interrupted", "finished", "stopped", "failed"};
  return names;
}

const MetricSummary* RunSummary::metric(std::string_view metricName) const {
  const auto isBefore = [](const MetricSummary& figure, std::string_view wanted) { return figure.name < wanted; };
  const auto found = std::lower_bound(metrics.begin(), metrics.end(), metricName, isBefore);
  return found != metrics.end() && found->name == metricName ? &*found : nullptr;
}

}  // namespace core
