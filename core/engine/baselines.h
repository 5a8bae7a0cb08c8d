// SPDX-License-Identifier: GPL-3.0-or-later
// What rules without learning score on a dataset: the yardstick for every model.
#pragma once

#include <vector>

#include "core/data/dataset.h"
#include "core/run/train_event.h"

namespace core {

// On the validation pictures, with the metrics and the loss of these settings: the mean training target for every
// picture; the best constant colour (the channels' mean or median over the training targets, whichever has the lower
// loss); and the input itself, where input and target differ. Metric names without prefix.
[[nodiscard]] std::vector<Baseline> computeBaselines(const RunSettings& settings, const Dataset& dataset);

}  // namespace core
