// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbouring layers as one step of differentiation, for float32 on the CPU. Private to the engine.
#pragma once

#include "core/engine/kernel_convolution.h"
#include "core/engine/layer_types.h"

namespace core {

// LeakyReLU and then batch normalisation of count x channels x height x width, with the layers' own weights and moving
// averages. In evaluation mode only without gradients.
[[nodiscard]] torch::Tensor leakyReluThenNorm(const torch::Tensor& input, const LeakyRelu& activation, BatchNorm& norm);

// The same of a convolution's result, for a case whose route is Minimal or Thin: mean and variance are gathered while it is
// written, and its bias is added by the pass that follows.
[[nodiscard]] torch::Tensor convolutionThenNorm(const torch::Tensor& input, const ConvolutionWeights& weights,
                                                const ConvolutionCase& convolution, const LeakyRelu& activation,
                                                BatchNorm& norm);

// relu(input + bias of its channel), then the largest of each 2 x 2; height and width must be even.
[[nodiscard]] torch::Tensor reluThenPool(const torch::Tensor& input, const torch::Tensor& bias);

}  // namespace core
