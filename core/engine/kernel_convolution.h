// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions on the program's own kernels, as steps of differentiation. Private to the engine.
#pragma once

#include "core/engine/kernel_routes.h"
#include "core/engine/kernels/fused_layers.h"
#include "core/engine/torch_headers.h"

namespace core {

// weight out x in x 3 x 3, or in x out x 3 x 3 of a transposed one; bias out.
struct ConvolutionWeights {
  torch::Tensor weight;
  torch::Tensor bias;
};

// float32 on the processor, for a case whose route is Minimal or Thin. input count x in x height x width.
[[nodiscard]] torch::Tensor convolveWithKernels(const torch::Tensor& input, const ConvolutionWeights& weights,
                                                const ConvolutionCase& convolution);

// The same, then ReLU; for more than four channels of output.
[[nodiscard]] torch::Tensor convolveThenRelu(const torch::Tensor& input, const ConvolutionWeights& weights,
                                             const ConvolutionCase& convolution);

// The same, then ReLU and the largest of each 2 x 2, for pictures of even sides and a case of stride 1 from at most four
// channels: what is pooled is never kept.
[[nodiscard]] torch::Tensor convolveThenPool(const torch::Tensor& input, const ConvolutionWeights& weights,
                                             const ConvolutionCase& convolution);

// The same without its bias, for a layer that adds it; and where they have a place, the moments of that layer's activation.
[[nodiscard]] torch::Tensor convolveWithoutBias(const torch::Tensor& input, const ConvolutionWeights& weights,
                                                const ConvolutionCase& convolution,
                                                const kernels::ActivationMoments& moments);

}  // namespace core
