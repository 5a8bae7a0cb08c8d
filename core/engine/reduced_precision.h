// SPDX-License-Identifier: GPL-3.0-or-later
// Training with fewer digits in its products, where the hardware is quicker so. Weights, gradients, losses and whatever is
// measured stay in 32 bits. Private to the engine.
#pragma once

#include "core/engine/architecture.h"
#include "core/run/run_settings.h"

namespace core {

// As long as it lives, the backward pass included, a graphics card may multiply as the precision says.
class ReducedPrecision {
 public:
  ReducedPrecision(Precision precision, const torch::Device& device);
  ~ReducedPrecision();
  ReducedPrecision(const ReducedPrecision&) = delete;
  ReducedPrecision& operator=(const ReducedPrecision&) = delete;

  // With bfloat16 LibTorch's list of operations that bear it decides (pytorch.org/docs/stable/amp.html). The outputs are in
  // 32 bits.
  [[nodiscard]] ModelOutput forward(ImageModel& model, const torch::Tensor& pictures) const;

 private:
  Precision precision_;
  torch::Device device_;
};

// Whether the calling thread computes in 32 bits just now, which is all that our own kernels know.
[[nodiscard]] bool computesInFull();

}  // namespace core
