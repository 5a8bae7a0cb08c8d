// SPDX-License-Identifier: GPL-3.0-or-later
// What rules without learning score on a dataset: the yardstick for every model.
#pragma once

#include <vector>

#include "core/data/dataset.h"
#include "core/run/train_event.h"

namespace core {

// On the validation pictures, with the metrics and the loss of these settings: the mean training target for every
// picture; the best constant colour (the channels' mean or median over the training targets, whichever has the lower
// loss); the input itself, where input and target differ; and output 1 everywhere, the most that a sigmoid can reach,
// where pixels are left at 0..255. Metric names without prefix.
[[nodiscard]] std::vector<Baseline> computeBaselines(const RunSettings& settings, const Dataset& dataset);

}  // namespace core
