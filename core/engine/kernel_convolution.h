// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions on the program's own kernels, as steps of differentiation. Private to the engine.
#pragma once

#include "core/engine/kernel_routes.h"
#include "core/engine/torch_headers.h"

namespace core {

// float32 on the processor, for a case whose route is Minimal or Thin. input count x in x height x width; weight
// out x in x 3 x 3, or in x out x 3 x 3 of a transposed one; bias out.
[[nodiscard]] torch::Tensor convolveWithKernels(const torch::Tensor& input, const torch::Tensor& weight,
                                                const torch::Tensor& bias, const ConvolutionCase& convolution);

}  // namespace core
