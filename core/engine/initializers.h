// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights as Keras draws them.
#pragma once

#include "core/engine/torch_headers.h"

namespace core {

// The a of Glorot and Bengio 2010: sqrt(6 / (fanIn + fanOut)). Weights are laid out as PyTorch has them: out x in x
// height x width, out x in for dense layers; for transposed convolutions in x out x height x width, whose fans sum to
// the same.
[[nodiscard]] double glorotLimit(torch::IntArrayRef weightShape);

enum class NewWeights {
  Drawn,       // As training begins with them.
  Zero,        // For weights that come from a file, beside a training whose random numbers must not change.
  ShapesOnly,  // Without memory: for counting a model of any size.
};

// While one lives, models built on this thread have such weights.
class NewWeightsScope {
 public:
  explicit NewWeightsScope(NewWeights weights);
  ~NewWeightsScope();
  NewWeightsScope(const NewWeightsScope&) = delete;
  NewWeightsScope& operator=(const NewWeightsScope&) = delete;

 private:
  NewWeights before_;
};

// How a layer makes its weights: on the CPU, or without memory.
[[nodiscard]] torch::TensorOptions weightOptions();

// Glorot uniform: fills the weight from U(-a, a). Draws from LibTorch's default CPU generator, which the run's seed has
// set, in the order of the shape whatever the order in memory, then moves to the weight's device.
void glorotUniform(torch::Tensor weight);

}  // namespace core
