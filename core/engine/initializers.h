// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights as Keras draws them.
#pragma once

#include "core/engine/torch_headers.h"

namespace core {

// The a of Glorot and Bengio 2010: sqrt(6 / (fanIn + fanOut)). Weights are laid out as PyTorch has them: out x in x
// height x width, out x in for dense layers; for transposed convolutions in x out x height x width, whose fans sum to
// the same.
[[nodiscard]] double glorotLimit(torch::IntArrayRef weightShape);

// While one lives, models built on this thread have zeros for weights and draw nothing: for measuring a model, or for
// weights that come from a file, beside a training whose random numbers must not change.
class UndrawnWeights {
 public:
  UndrawnWeights();
  ~UndrawnWeights();
  UndrawnWeights(const UndrawnWeights&) = delete;
  UndrawnWeights& operator=(const UndrawnWeights&) = delete;

 private:
  bool before_;
};

// Glorot uniform: fills the weight from U(-a, a). Draws from LibTorch's default CPU generator, which the run's seed has
// set, in the order of the shape whatever the order in memory, then moves to the weight's device.
void glorotUniform(torch::Tensor weight);

}  // namespace core
