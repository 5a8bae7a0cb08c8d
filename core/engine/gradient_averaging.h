// SPDX-License-Identifier: GPL-3.0-or-later
// The backward pass of one of several processes: afterwards all have the gradients of the whole batch. Private to the engine.
#pragma once

#include <span>
#include <vector>

#include "core/engine/named_tensor.h"

namespace core {

class TensorExchange;

class GradientAveraging {
 public:
  explicit GradientAveraging(TensorExchange& exchange) : exchange_(exchange) {}

  // loss: the mean over this process's share of the batch; weight: the share's part of the whole. Afterwards every process
  // has the same gradients, in every bit: those of the mean over the batch. Returns that mean; also: further sums that
  // travel with it, so that a step costs one exchange.
  [[nodiscard]] double backward(const torch::Tensor& loss, double weight, const std::vector<NamedTensor>& parameters,
                                std::span<float> also);

 private:
  // What one exchange carries, in 32 bits; kept from step to step.
  torch::Tensor values_;
  TensorExchange& exchange_;
};

}  // namespace core
