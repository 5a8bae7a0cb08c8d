// SPDX-License-Identifier: GPL-3.0-or-later
// What training makes smaller: Keras's losses, and weighted mixes of them.
#pragma once

#include <vector>

#include "core/data/data_settings.h"
#include "core/engine/torch_headers.h"
#include "core/run/loss_terms.h"

namespace core {

// The mean loss over a batch as a scalar tensor that can be differentiated. output and target have the shape count x
// channels x height x width (any memory format) and hold values of the given range. Formulas are Keras 3's:
// cross-entropies clip the output to [1e-7, 1 - 1e-7]; categorical cross-entropy divides it by its sum over channels
// first, where that is not zero; Huber's delta is 1; ssim is 1 - SSIM as imageMetrics computes it. NaN in gives NaN out. Throws
// Error(InvalidSetting, "loss") for ssim on pictures under 11 pixels.
[[nodiscard]] torch::Tensor lossOf(const std::vector<LossTerm>& terms, const torch::Tensor& output,
                                   const torch::Tensor& target, ValueRange range);

}  // namespace core
