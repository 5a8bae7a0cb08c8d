// SPDX-License-Identifier: GPL-3.0-or-later
// Layers one after the other. Neighbours that have a common faster form on this device run as one.
#pragma once

#include <string>
#include <vector>

#include "core/engine/layers.h"

namespace core {

class LayerStack : public torch::nn::Module {
 public:
  explicit LayerStack(std::vector<LayerPtr> layers);

  // Convolution + LeakyReLU + BatchNorm, ReLU + pooling and up-sampling + convolution take fused routes where fusing is
  // on; the result is the same up to rounding.
  [[nodiscard]] torch::Tensor forward(const torch::Tensor& input);
  [[nodiscard]] const std::vector<LayerPtr>& layers() const { return layers_; }
  // Off is for comparing against plain LibTorch; on from the start.
  void setFused(bool fused) { fused_ = fused; }

 private:
  std::vector<LayerPtr> layers_;
  bool fused_ = true;
};

// Whether two neighbours in a stack run as one on the CPU, so that what the first one makes is never kept in memory.
[[nodiscard]] bool runAsOne(const LayerDescription& first, const LayerDescription& second);

}  // namespace core
