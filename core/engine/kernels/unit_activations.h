// SPDX-License-Identifier: GPL-3.0-or-later
// The way back through activations and the mean squared error, in place and in one pass. Plain arrays, float32, OpenMP; the
// same bits for every number of threads.
#pragma once

#include <cstdint>

namespace core::kernels {

enum class UnitActivation { Linear, Relu, Sigmoid, Tanh };

// gradients (with respect to what an activation made) become those of what it was given. penalty x sign(output) is added
// before: the gradient of an L1 regulariser.
void throughActivation(UnitActivation activation, const float* outputs, std::int64_t count, float penalty,
                       float* gradients);

// The sum of the squares of output - target, and factor x (output - target) through the activation as gradients.
[[nodiscard]] double squaredErrors(UnitActivation activation, const float* outputs, const float* targets,
                                   std::int64_t count, float factor, float* gradients);

}  // namespace core::kernels
