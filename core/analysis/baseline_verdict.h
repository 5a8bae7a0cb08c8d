// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is worth beside rules that learn nothing.
#pragma once

#include <vector>

#include "core/base/message.h"
#include "core/run/train_event.h"

namespace core {

// reached: the figures of an epoch. A sentence where the average picture alone comes closer to the targets than the model;
// nothing where the model is ahead, or one of them has no PSNR.
[[nodiscard]] Message verdictOnBaselines(const std::vector<Baseline>& baselines, const MetricValues& reached);

}  // namespace core
