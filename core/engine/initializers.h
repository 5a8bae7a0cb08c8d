// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights as Keras draws them.
#pragma once

#include "core/engine/torch_headers.h"

namespace core {

// Glorot uniform: U(-a, a), a = sqrt(6 / (fanIn + fanOut)). Weights are laid out as PyTorch has them (out x in x height x
// width, or out x in for dense layers; transposed convolutions in x out x height x width: the fans sum to the same).
// Draws from LibTorch's default CPU generator, which the run's seed has set, then moves to the weight's device.
void glorotUniform(torch::Tensor weight);

}  // namespace core
