// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which people read metrics.
#pragma once

#include <string>
#include <vector>

#include "core/run/train_event.h"

namespace core {

// Loss, errors, PSNR, SSIM, then the rest.
[[nodiscard]] std::vector<std::string> metricOrder(const MetricValues& metrics);

}  // namespace core
