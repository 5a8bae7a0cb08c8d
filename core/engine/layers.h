// SPDX-License-Identifier: GPL-3.0-or-later
// The building blocks of every architecture, named and counted as Keras names and counts them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/setting.h"
#include "core/engine/named_tensor.h"
#include "core/run/run_settings.h"

namespace core {

enum class Activation { Linear, Relu, Sigmoid, Tanh };
// "linear", "relu", "sigmoid", "tanh", as in settings and descriptions.
[[nodiscard]] std::string activationName(Activation activation);
[[nodiscard]] Activation activationNamed(const std::string& name);

// What a layer is, as plain values: the layer table reads it, and an export can be written over it alone.
struct LayerDescription {
  std::string type;  // As Keras names it, and each with these attributes, lengths in pixels:
  // Conv2D              kernel_size, stride, padding (on every side), activation
  // Conv2DTranspose     the same, and output_padding (below and to the right)
  // Dense               activation, each_pixel (over the channels of each pixel, not over flat values)
  // Activation          activation
  // LeakyReLU           negative_slope
  // BatchNormalization  epsilon, momentum (share of the old moving average that stays)
  // MaxPooling2D        kernel_size, stride, padding ("same": an odd side is padded below or to the right)
  // UpSampling2D        scale_factor, interpolation
  // Cropping2D          bottom, right (what is cut off)
  // Dropout             rate
  // Flatten             order (of the values: "height, width, channels")
  // Reshape             target_shape, order
  // Concatenate         axis ("channels")
  SettingMap attributes;
  // Shared with the layer: "weight", "bias", "running_mean", "running_var". requires_grad tells what the optimizer changes.
  std::vector<NamedTensor> weights;
};

// Activations run inside count x channels x height x width or count x units tensors; kernels keep channels last.
class Layer : public torch::nn::Module {
 public:
  [[nodiscard]] virtual torch::Tensor forward(const torch::Tensor& input) = 0;
  [[nodiscard]] virtual LayerDescription describe() const = 0;
  // Of what it makes from an input of this shape, both without the batch axis: the same, unless a layer says otherwise.
  [[nodiscard]] virtual std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const;
  // Multiply-adds for one picture, given the shapes (without the batch axis) of input and output.
  [[nodiscard]] virtual std::int64_t multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef output) const;
  // What computes it on the processor, where there is a choice; the program's own kernels from the start.
  virtual void useKernels(KernelChoice kernels);

 protected:
  // The description with the layer's weights.
  [[nodiscard]] LayerDescription described(std::string type, SettingMap attributes) const;
};
using LayerPtr = std::shared_ptr<Layer>;

// The same for all layers inside.
void useKernels(torch::nn::Module& model, KernelChoice kernels);

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
[[nodiscard]] LayerPtr maxPool();                               // 2 x 2, padding 'same'
[[nodiscard]] LayerPtr upSampling();                            // Nearest, x 2
[[nodiscard]] LayerPtr dropout(double share);
[[nodiscard]] LayerPtr concatenation();  // Of several inputs along the channels; who calls it has joined them already.
[[nodiscard]] LayerPtr flatten();        // In Keras's order: height x width x channels.
[[nodiscard]] LayerPtr reshape(std::int64_t channels, std::int64_t height, std::int64_t width);  // From Keras's order.

}  // namespace core
