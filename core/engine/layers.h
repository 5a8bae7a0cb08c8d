// SPDX-License-Identifier: GPL-3.0-or-later
// The building blocks of every architecture, named and counted as Keras names and counts them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/engine/torch_headers.h"

namespace core {

enum class Activation { Linear, Relu, LeakyRelu, Sigmoid, Tanh };

// Activations run inside count x channels x height x width or count x units tensors; kernels keep channels last.
class Layer : public torch::nn::Module {
 public:
  [[nodiscard]] virtual torch::Tensor forward(const torch::Tensor& input) = 0;
  [[nodiscard]] virtual std::string kerasType() const = 0;  // "Conv2D", "Dense", ...
  // Multiply-adds for one picture, given the shapes (without the batch axis) of input and output.
  [[nodiscard]] virtual std::int64_t multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef output) const;
};
using LayerPtr = std::shared_ptr<Layer>;

// 3 x 3 (or kernel x kernel) convolution, padding 'same', then the activation that Keras keeps inside the layer.
struct ConvolutionOptions {
  std::int64_t inputChannels = 0;
  std::int64_t outputChannels = 0;
  std::int64_t kernel = 3;
  std::int64_t stride = 1;
  Activation activation = Activation::Linear;
};
[[nodiscard]] LayerPtr convolution(const ConvolutionOptions& options);            // Conv2D
[[nodiscard]] LayerPtr transposedConvolution(const ConvolutionOptions& options);  // Conv2DTranspose; stride 1 or 2
[[nodiscard]] LayerPtr dense(std::int64_t inputs, std::int64_t outputs, Activation activation);
// Dense along the channel axis of each pixel: a 1 x 1 convolution that Keras calls Dense.
[[nodiscard]] LayerPtr pixelDense(std::int64_t inputs, std::int64_t outputs, Activation activation);
[[nodiscard]] LayerPtr leakyRelu(double slope);
[[nodiscard]] LayerPtr activationLayer(Activation activation);  // Activation
[[nodiscard]] LayerPtr batchNorm(std::int64_t channels);        // Momentum 0.99, epsilon 1e-3, as Keras counts them.
[[nodiscard]] LayerPtr maxPool();                               // 2 x 2
[[nodiscard]] LayerPtr upSampling();                            // Nearest, x 2
[[nodiscard]] LayerPtr dropout(double share);
[[nodiscard]] LayerPtr flatten();  // In Keras's order: height x width x channels.
[[nodiscard]] LayerPtr reshape(std::int64_t channels, std::int64_t height, std::int64_t width);  // From Keras's order.

}  // namespace core
