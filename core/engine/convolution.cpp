// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/convolution.h"

#include <array>
#include <tuple>
#include <utility>

#include "core/engine/initializers.h"
#include "core/engine/kernel_convolution.h"
#include "core/engine/kernels/thin_layers.h"
#include "core/engine/layer_types.h"
#include "core/engine/reduced_precision.h"

namespace core {
namespace {

// The gradients of a convolution of image (with the weight) whose result has the gradient "result".
std::tuple<torch::Tensor, torch::Tensor, torch::Tensor> convolutionGradients(const torch::Tensor& result,
                                                                             const torch::Tensor& image,
                                                                             const torch::Tensor& weight,
                                                                             const TransposedGeometry& geometry,
                                                                             std::array<bool, 3> wanted) {
  const std::array<std::int64_t, 2> stride = {geometry.stride, geometry.stride};
  const std::array<std::int64_t, 2> padding = {geometry.padding, geometry.padding};
  const std::array<std::int64_t, 2> ones = {1, 1};
  const std::array<std::int64_t, 2> zeros = {0, 0};
  return at::convolution_backward(result, image, weight, {}, stride, padding, ones, false, zeros, 1, wanted);
}

class TransposedFunction : public torch::autograd::Function<TransposedFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& weight, const torch::Tensor& bias, std::int64_t stride,
                               std::int64_t padding) {
    const torch::Tensor image = input.contiguous(kChannelsLast);
    const torch::Tensor shape =
        torch::empty({image.size(0), weight.size(1), stride * image.size(2), stride * image.size(3)},
                     image.options().memory_format(kChannelsLast));
    torch::Tensor output =
        std::get<0>(convolutionGradients(image, shape, weight, {stride, padding}, {true, false, false}));
    output.add_(bias.view({1, -1, 1, 1}));
    context->save_for_backward({image, weight});
    context->saved_data["stride"] = stride;
    context->saved_data["padding"] = padding;
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const TransposedGeometry geometry{context->saved_data["stride"].toInt(), context->saved_data["padding"].toInt()};
    const torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor inputGradient;
    if (context->needs_input_grad(0)) {
      inputGradient = torch::conv2d(gradient, saved[1], {}, geometry.stride, geometry.padding);
    }
    const torch::Tensor weightGradient =
        std::get<1>(convolutionGradients(saved[0], gradient, saved[1], geometry, {false, true, false}));
    return {inputGradient, weightGradient, gradient.sum({0, 2, 3}), {}, {}};
  }
};

// How a 3-tap kernel over doubled pixels becomes a 4-tap kernel over the pixels themselves, along one axis.
torch::Tensor collapse(const torch::Tensor& like) {
  return torch::tensor({{0.0, 0.0, 1.0}, {0.0, 1.0, 1.0}, {1.0, 1.0, 0.0}, {1.0, 0.0, 0.0}}, like.options());
}

std::int64_t pixelsOf(torch::IntArrayRef shape) { return shape[shape.size() - 2] * shape[shape.size() - 1]; }

// 'same', as far as the stride allows it.
std::int64_t paddingOf(const ConvolutionOptions& options) { return options.kernel / 2; }
std::int64_t outputPaddingOf(const ConvolutionOptions& options) { return options.stride - 1; }

SettingMap attributesOf(const ConvolutionOptions& options) {
  return {{"kernel_size", options.kernel},
          {"stride", options.stride},
          {"padding", paddingOf(options)},
          {"activation", activationName(options.activation)}};
}

ConvolutionCase caseOf(const ConvolutionOptions& options) {
  return {options.kernel, options.stride, false, false, options.inputChannels, options.outputChannels};
}

bool takesKernels(const torch::Tensor& input, const ConvolutionCase& convolution, KernelChoice kernels) {
  return input.dim() == 4 && takesCpuRoute(input) && input.numel() > 0 &&
         routeOf(convolution, kernels) != ConvolutionRoute::Library;
}

torch::Tensor withKernels(const torch::Tensor& input, const ConvolutionWeights& weights,
                          const ConvolutionCase& convolution, Activation activation) {
  const bool isWide = convolution.outputChannels > kernels::kMostThinChannels;
  if (activation == Activation::Relu && isWide) return convolveThenRelu(input, weights, convolution);
  return activated(convolveWithKernels(input, weights, convolution), activation);
}

torch::Tensor channelsLastParameter(torch::IntArrayRef shape) {
  const torch::Tensor weight = torch::empty(shape, weightOptions()).contiguous(kChannelsLast);
  glorotUniform(weight);
  return weight;
}

}  // namespace

bool takesCpuRoute(const torch::Tensor& input) {
  return input.is_cpu() && input.scalar_type() == torch::kFloat && computesInFull();
}

torch::Tensor convolveTransposed(const torch::Tensor& input, const torch::Tensor& weight, const torch::Tensor& bias,
                                 const TransposedGeometry& geometry) {
  return TransposedFunction::apply(input, weight, bias, geometry.stride, geometry.padding);
}

torch::Tensor convolveUpSampled(const torch::Tensor& input, const torch::Tensor& weight, const torch::Tensor& bias) {
  const torch::Tensor rows = collapse(weight);
  const torch::Tensor collapsed = torch::einsum("ua,vb,oiab->iouv", {rows, rows, weight}).contiguous(kChannelsLast);
  return convolveTransposed(input, collapsed, bias, {2, 1});
}

Convolution::Convolution(const ConvolutionOptions& options)
    : options_(options),
      weight_(register_parameter("weight", channelsLastParameter({options.outputChannels, options.inputChannels,
                                                                  options.kernel, options.kernel}))),
      bias_(register_parameter("bias", torch::zeros({options.outputChannels}, weightOptions()))) {}

std::optional<ConvolutionCase> Convolution::kernelCase(const torch::Tensor& input) const {
  const ConvolutionCase here = caseOf(options_);
  return takesKernels(input, here, kernels_) ? std::optional(here) : std::nullopt;
}

torch::Tensor Convolution::overUpSampled(const torch::Tensor& input) const {
  ConvolutionCase here = caseOf(options_);
  here.upSampled = true;
  if (takesKernels(input, here, kernels_)) {
    return withKernels(input, {weight_, bias_}, here, options_.activation);
  }
  return activated(convolveUpSampled(input, weight_, bias_), options_.activation);
}

LayerDescription Convolution::describe() const { return described("Conv2D", attributesOf(options_)); }

torch::Tensor Convolution::forward(const torch::Tensor& input) {
  if (const auto here = kernelCase(input)) return withKernels(input, {weight_, bias_}, *here, options_.activation);
  return activated(torch::conv2d(input, weight_, bias_, options_.stride, paddingOf(options_)), options_.activation);
}

std::vector<std::int64_t> Convolution::outputShape(torch::IntArrayRef input) const {
  const auto side = [this](std::int64_t length) {
    return (length + 2 * paddingOf(options_) - options_.kernel) / options_.stride + 1;
  };
  return {options_.outputChannels, side(input[1]), side(input[2])};
}

std::int64_t Convolution::multiplyAdds(torch::IntArrayRef, torch::IntArrayRef output) const {
  return weight_.numel() * pixelsOf(output);
}

TransposedConvolution::TransposedConvolution(const ConvolutionOptions& options)
    : options_(options),
      weight_(register_parameter("weight", channelsLastParameter({options.inputChannels, options.outputChannels,
                                                                  options.kernel, options.kernel}))),
      bias_(register_parameter("bias", torch::zeros({options.outputChannels}, weightOptions()))) {}

std::optional<ConvolutionCase> TransposedConvolution::kernelCase(const torch::Tensor& input) const {
  ConvolutionCase here = caseOf(options_);
  here.transposed = true;
  return takesKernels(input, here, kernels_) ? std::optional(here) : std::nullopt;
}

torch::Tensor TransposedConvolution::forward(const torch::Tensor& input) {
  if (const auto here = kernelCase(input)) return withKernels(input, {weight_, bias_}, *here, options_.activation);
  const std::int64_t padding = paddingOf(options_);
  const torch::Tensor output =
      takesCpuRoute(input)
          ? convolveTransposed(input, weight_, bias_, {options_.stride, padding})
          : torch::conv_transpose2d(input, weight_, bias_, options_.stride, padding, outputPaddingOf(options_));
  return activated(output, options_.activation);
}

LayerDescription TransposedConvolution::describe() const {
  SettingMap attributes = attributesOf(options_);
  attributes["output_padding"] = outputPaddingOf(options_);
  return described("Conv2DTranspose", std::move(attributes));
}

std::vector<std::int64_t> TransposedConvolution::outputShape(torch::IntArrayRef input) const {
  return {options_.outputChannels, options_.stride * input[1], options_.stride * input[2]};
}

std::int64_t TransposedConvolution::multiplyAdds(torch::IntArrayRef input, torch::IntArrayRef) const {
  return weight_.numel() * pixelsOf(input);
}

}  // namespace core
