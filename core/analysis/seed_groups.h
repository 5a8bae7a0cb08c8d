// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that differ by their seed only: the same settings on the same pictures. What spreads between them is luck.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/run/run_records.h"

namespace core {

// The places of the runs of each group, both in order of appearance. Names and notes do not count. Runs whose settings
// cannot be read stand alone.
[[nodiscard]] std::vector<std::vector<std::size_t>> seedGroups(const std::vector<RunDetails>& runs);

// Mean and spread of curves over the epochs that any of them has.
struct GroupPoint {
  std::int64_t epoch = 0;
  double mean = 0.0;
  double deviation = 0.0;  // Of the sample; 0 where fewer than two curves have the epoch.
  std::size_t count = 0;   // Of curves with a finite value here.
};
[[nodiscard]] std::vector<GroupPoint> meanCurve(const std::vector<Curve>& curves);

}  // namespace core
