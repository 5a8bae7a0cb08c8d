// SPDX-License-Identifier: GPL-3.0-or-later
// Transposed convolutions by way of the convolution kernels, which are faster on the CPU. Private to the engine.
#pragma once

#include "core/engine/torch_headers.h"

namespace core {

// Where a transposed convolution of square kernels goes: output size = stride x input size.
struct TransposedGeometry {
  std::int64_t stride = 1;
  std::int64_t padding = 1;
};

// input count x in x height x width, weight in x out x kernel x kernel, bias out. A transposed convolution is the gradient
// of a convolution with respect to its input, and so the other way round: each direction uses LibTorch's tuned kernels.
[[nodiscard]] torch::Tensor convolveTransposed(const torch::Tensor& input, const torch::Tensor& weight,
                                               const torch::Tensor& bias, const TransposedGeometry& geometry);

// Nearest up-sampling by 2 and then a 3 x 3 'same' convolution (weight out x in x 3 x 3) as one transposed convolution
// with 4 x 4 kernels and stride 2: 2.25 times fewer multiplications, and the enlarged picture never exists.
[[nodiscard]] torch::Tensor convolveUpSampled(const torch::Tensor& input, const torch::Tensor& weight,
                                              const torch::Tensor& bias);

// Whether these routes are the faster ones for the tensor.
[[nodiscard]] bool takesCpuRoute(const torch::Tensor& input);

}  // namespace core
