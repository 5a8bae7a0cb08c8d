// SPDX-License-Identifier: GPL-3.0-or-later
// Dense layers on the program's own kernels, as a step of differentiation. Private to the engine.
#pragma once

#include "core/engine/torch_headers.h"

namespace core {

// What torch::linear gives, for float32 on the processor: input rows x in, weight out x in, bias out.
[[nodiscard]] torch::Tensor denseWithKernels(const torch::Tensor& input, const torch::Tensor& weight,
                                             const torch::Tensor& bias);

}  // namespace core
