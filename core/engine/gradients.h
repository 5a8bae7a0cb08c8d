// SPDX-License-Identifier: GPL-3.0-or-later
// Length and health of all gradients of a step, and of single tensors.
#pragma once

#include <string>
#include <vector>

#include "core/engine/optimizers.h"

namespace core {

struct GradientNorm {
  double norm = 0.0;      // Global L2 norm over all parameters.
  std::string notFinite;  // Name of the first parameter whose gradient holds NaN or Inf; "" when none does.
};
// One parallel pass; sums in double precision, in an order that depends on the number of threads alone.
[[nodiscard]] GradientNorm gradientNorm(const std::vector<NamedTensor>& parameters);

// Scales all gradients so that the global norm is at most limit, as Keras's global_clipnorm does.
void clipGradients(const std::vector<NamedTensor>& parameters, double norm, double limit);

// The sum of the squares of each tensor's values; not finite where one of them is not, or, on a graphics card, where the sum
// is beyond 1e38.
[[nodiscard]] std::vector<double> squaredNorms(const std::vector<torch::Tensor>& tensors);

// Whether kernels can walk over the values in main memory, in whatever order they lie there: floats without gaps.
[[nodiscard]] bool isPlainArray(const torch::Tensor& tensor);

// Whether every value is finite.
[[nodiscard]] bool isFinite(const torch::Tensor& tensor);

}  // namespace core
