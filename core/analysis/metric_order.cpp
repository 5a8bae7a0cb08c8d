// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metric_order.h"

#include <algorithm>

namespace core {

std::vector<std::string> metricOrder(const MetricValues& metrics) {
  std::vector<std::string> names;
  for (const char* name : {"loss", "mae", "mse", "psnr", "ssim"}) {
    if (metrics.contains(name)) names.emplace_back(name);
  }
  for (const auto& [name, value] : metrics) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace core
