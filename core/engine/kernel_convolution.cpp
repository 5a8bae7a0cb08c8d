// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernel_convolution.h"

#include <tuple>

#include "core/engine/kernels/channel_sums.h"
#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/thin_layers.h"

namespace core {
namespace {

using kernels::FilterKind;
using kernels::PictureSize;

const float* valuesOf(const torch::Tensor& tensor) { return tensor.data_ptr<float>(); }
float* placeOf(torch::Tensor& tensor) { return tensor.data_ptr<float>(); }

PictureSize sizeOfPictures(const torch::Tensor& pictures) {
  return {pictures.size(2), pictures.size(3), pictures.size(1)};
}

torch::Tensor emptyPictures(std::int64_t count, const PictureSize& size) {
  return torch::empty({count, size.channels, size.height, size.width},
                      torch::TensorOptions(torch::kFloat).memory_format(kChannelsLast));
}

// Along the weight's first and second axis, and from tap to tap. Kernels want the taps of a weight in one line.
struct WeightStrides {
  std::int64_t first;
  std::int64_t second;
  std::int64_t tap;
};
WeightStrides stridesOf(const torch::Tensor& weight) { return {weight.stride(0), weight.stride(1), weight.stride(3)}; }

torch::Tensor withTapsInLine(const torch::Tensor& weight) {
  return weight.stride(2) == 3 * weight.stride(3) ? weight : weight.contiguous();
}

// The filter that goes from a layer's weight's second axis to its first, whether the layer does so or the other way.
FilterKind kindOf(const ConvolutionCase& convolution) {
  if (convolution.upSampled) return FilterKind::UpSampled;
  return convolution.stride == 2 ? FilterKind::Strided : FilterKind::Plain;
}

FilterKind transposedKind(FilterKind kind) {
  switch (kind) {
    case FilterKind::Strided: return FilterKind::Transposed;
    case FilterKind::UpSampled: return FilterKind::UpSampledTransposed;
    default: return FilterKind::Plain;
  }
}

// What is done with a convolution's sums: a bias and ReLU, or the moments of the activation that follows.
struct AfterConvolution {
  const float* bias = nullptr;
  bool relu = false;
  kernels::ActivationMoments moments{};
};

// One layer's three directions on kernels/filtering.h.
class MinimalLayer {
 public:
  explicit MinimalLayer(const ConvolutionCase& convolution)
      : kind_(kindOf(convolution)), transposed_(convolution.transposed) {}

  void forward(const torch::Tensor& input, const torch::Tensor& weight, const AfterConvolution& after,
               torch::Tensor& output) const {
    pass(input, weight, after, output, transposed_);
  }
  void toInput(const torch::Tensor& gradient, const torch::Tensor& weight, torch::Tensor& inputGradient) const {
    pass(gradient, weight, {}, inputGradient, !transposed_);
  }
  void toWeight(const torch::Tensor& input, const torch::Tensor& gradient, torch::Tensor& weightGradient) const {
    const torch::Tensor& from = transposed_ ? gradient : input;
    const torch::Tensor& to = transposed_ ? input : gradient;
    const WeightStrides strides = stridesOf(weightGradient);
    kernels::correlate({kind_,
                        input.size(0),
                        valuesOf(from),
                        sizeOfPictures(from),
                        valuesOf(to),
                        sizeOfPictures(to),
                        placeOf(weightGradient),
                        {strides.first, strides.second, strides.tap, false}});
  }

 private:
  void pass(const torch::Tensor& from, const torch::Tensor& weight, const AfterConvolution& after, torch::Tensor& to,
            bool back) const {
    const WeightStrides strides = stridesOf(weight);
    kernels::WeightOrder order{strides.first, strides.second, strides.tap, false};
    if (back) order = {strides.second, strides.first, strides.tap, kind_ == FilterKind::Plain};
    kernels::filter({back ? transposedKind(kind_) : kind_, from.size(0), valuesOf(from), sizeOfPictures(from),
                     placeOf(to), sizeOfPictures(to), valuesOf(weight), order, after.bias, after.relu, after.moments});
  }

  FilterKind kind_;
  bool transposed_;
};

// The same on kernels/thin_layers.h.
class ThinLayer {
 public:
  explicit ThinLayer(const ConvolutionCase& convolution)
      : convolution_(convolution), thinFirst_(convolution.inputChannels <= kernels::kMostThinChannels) {}

  void forward(const torch::Tensor& input, const torch::Tensor& weight, const AfterConvolution& after,
               torch::Tensor& output) const {
    if (thinFirst_) {
      kernels::ThinShape shape = shapeOf(input, sizeOfPictures(output), weight);
      shape.relu = after.relu;
      kernels::thinToWide(shape, valuesOf(input), valuesOf(weight), after.bias, placeOf(output));
    } else {
      kernels::wideToThin(shapeOf(output, sizeOfPictures(input), weight), valuesOf(input), valuesOf(weight), after.bias,
                          placeOf(output));
    }
    if (after.moments.mean != nullptr) {
      kernels::leakyMoments(valuesOf(output), {output.numel() / output.size(1), output.size(1)}, after.moments);
    }
  }
  void toInput(const torch::Tensor& gradient, const torch::Tensor& weight, torch::Tensor& inputGradient) const {
    if (!thinFirst_) {
      kernels::thinToWide(shapeOf(gradient, sizeOfPictures(inputGradient), weight), valuesOf(gradient),
                          valuesOf(weight), nullptr, placeOf(inputGradient));
      return;
    }
    // Pictures need no gradient in training.
    inputGradient = std::get<0>(at::convolution_backward(gradient, inputGradient, weight, {},
                                                         {convolution_.stride, convolution_.stride}, {1, 1}, {1, 1},
                                                         false, {0, 0}, 1, {true, false, false}));
  }
  void toWeight(const torch::Tensor& input, const torch::Tensor& gradient, torch::Tensor& weightGradient) const {
    const torch::Tensor& thin = thinFirst_ ? input : gradient;
    const torch::Tensor& wide = thinFirst_ ? gradient : input;
    kernels::correlateThin(shapeOf(thin, sizeOfPictures(wide), weightGradient), valuesOf(thin), valuesOf(wide),
                           placeOf(weightGradient));
  }

  [[nodiscard]] kernels::ThinShape shapeOf(const torch::Tensor& thin, const PictureSize& wide,
                                           const torch::Tensor& weight) const {
    const auto kind = convolution_.upSampled     ? kernels::PatchKind::UpSampled
                      : convolution_.stride == 2 ? kernels::PatchKind::Strided
                                                 : kernels::PatchKind::Plain;
    const WeightStrides strides = stridesOf(weight);
    const bool wideIsFirst = thinFirst_ != convolution_.transposed;
    // Seen from the wide side, a convolution to a few channels meets its taps in reverse.
    const bool turned = !thinFirst_ && !convolution_.transposed;
    return {kind,
            thin.size(0),
            sizeOfPictures(thin),
            wide,
            wideIsFirst ? strides.first : strides.second,
            wideIsFirst ? strides.second : strides.first,
            strides.tap,
            turned};
  }

 private:
  ConvolutionCase convolution_;
  bool thinFirst_;
};

template <class Layer>
class KernelFunction : public torch::autograd::Function<KernelFunction<Layer>> {
 public:
  // The bias is here for its gradient alone: the value is that of "after".
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& weight, const torch::Tensor& /*bias*/,
                               const ConvolutionCase& convolution, const AfterConvolution& after) {
    const torch::Tensor pictures = input.contiguous(kChannelsLast);
    const torch::Tensor weights = withTapsInLine(weight);
    torch::Tensor output = emptyPictures(pictures.size(0), outputSize(sizeOfPictures(pictures), convolution));
    Layer(convolution).forward(pictures, weights, after, output);
    context->save_for_backward({pictures, weights, after.relu ? output : torch::Tensor()});
    context->saved_data["case"] =
        std::vector<std::int64_t>{convolution.stride, convolution.transposed, convolution.upSampled,
                                  convolution.inputChannels, convolution.outputChannels};
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const auto values = context->saved_data["case"].toIntVector();
    const Layer layer(ConvolutionCase{3, values[0], values[1] != 0, values[2] != 0, values[3], values[4]});
    torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor biasGradient;
    if (saved[2].defined() || context->needs_input_grad(2)) {  // A bias may stand still while the weight learns.
      biasGradient = torch::empty({gradient.size(1)});
      gradient = withoutActivation(gradient, saved[2], biasGradient);
    }
    torch::Tensor inputGradient;
    if (context->needs_input_grad(0)) {
      inputGradient = emptyPictures(saved[0].size(0), sizeOfPictures(saved[0]));
      layer.toInput(gradient, saved[1], inputGradient);
    }
    torch::Tensor weightGradient;
    if (context->needs_input_grad(1)) {
      weightGradient = torch::empty_like(saved[1]);
      layer.toWeight(saved[0], gradient, weightGradient);
    }
    return {inputGradient, weightGradient, biasGradient, {}, {}};
  }

 private:
  // The gradient of the sums and the bias, from that of the output, which is undefined without ReLU.
  static torch::Tensor withoutActivation(const torch::Tensor& gradient, const torch::Tensor& output,
                                         torch::Tensor& biasGradient) {
    const std::int64_t channels = gradient.size(1);
    const std::int64_t pixels = gradient.numel() / channels;
    if (!output.defined()) {
      kernels::sumChannels(valuesOf(gradient), pixels, channels, placeOf(biasGradient));
      return gradient;
    }
    torch::Tensor result = torch::empty_like(gradient);
    kernels::reluBackward(valuesOf(output), valuesOf(gradient), {pixels, channels}, placeOf(result),
                          placeOf(biasGradient));
    return result;
  }

  static PictureSize outputSize(const PictureSize& input, const ConvolutionCase& convolution) {
    const auto side = [&](std::int64_t length) {
      if (convolution.transposed) return convolution.stride * length;
      return convolution.upSampled ? 2 * length : (length - 1) / convolution.stride + 1;
    };
    return {side(input.height), side(input.width), convolution.outputChannels};
  }
};

// A thin convolution, ReLU and pooling.
class ThinPoolFunction : public torch::autograd::Function<ThinPoolFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& weight, const torch::Tensor& bias, std::int64_t channels) {
    const torch::Tensor pictures = input.contiguous(kChannelsLast);
    const torch::Tensor weights = withTapsInLine(weight);
    torch::Tensor output = emptyPictures(pictures.size(0), {pictures.size(2) / 2, pictures.size(3) / 2, channels});
    torch::Tensor winner = torch::empty(output.numel(), torch::kByte);
    kernels::thinToPooled(layer(pictures, channels).shapeOf(pictures, wideSize(pictures, channels), weights),
                          valuesOf(pictures), valuesOf(weights), valuesOf(bias), placeOf(output),
                          winner.data_ptr<std::uint8_t>());
    context->save_for_backward({pictures, weights, winner});
    context->saved_data["channels"] = channels;
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor& pictures = saved[0];
    const std::int64_t channels = context->saved_data["channels"].toInt();
    const torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    const ThinLayer thin = layer(pictures, channels);
    torch::Tensor weightGradient = torch::empty_like(saved[1]);
    torch::Tensor biasGradient = torch::empty({channels});
    const auto* const winner = saved[2].data_ptr<std::uint8_t>();
    kernels::correlateThinPooled(thin.shapeOf(pictures, wideSize(pictures, channels), weightGradient),
                                 valuesOf(pictures), valuesOf(gradient), winner, placeOf(weightGradient),
                                 placeOf(biasGradient));
    torch::Tensor inputGradient;
    if (context->needs_input_grad(0)) {
      torch::Tensor wide = emptyPictures(pictures.size(0), wideSize(pictures, channels));
      torch::Tensor unused = torch::empty_like(biasGradient);
      kernels::reluMaxPoolBackward(valuesOf(gradient), winner,
                                   {pictures.size(0), pictures.size(2), pictures.size(3), channels}, placeOf(wide),
                                   placeOf(unused));
      inputGradient = emptyPictures(pictures.size(0), sizeOfPictures(pictures));
      thin.toInput(wide, saved[1], inputGradient);
    }
    return {inputGradient, weightGradient, biasGradient, {}};
  }

 private:
  static ThinLayer layer(const torch::Tensor& pictures, std::int64_t channels) {
    return ThinLayer(ConvolutionCase{3, 1, false, false, pictures.size(1), channels});
  }
  static PictureSize wideSize(const torch::Tensor& pictures, std::int64_t channels) {
    return {pictures.size(2), pictures.size(3), channels};
  }
};

torch::Tensor convolved(const torch::Tensor& input, const torch::Tensor& weight, const torch::Tensor& bias,
                        const ConvolutionCase& convolution, const AfterConvolution& after) {
  const bool isThin = routeOf(convolution, KernelChoice::Fast) == ConvolutionRoute::Thin;
  return isThin ? KernelFunction<ThinLayer>::apply(input, weight, bias, convolution, after)
                : KernelFunction<MinimalLayer>::apply(input, weight, bias, convolution, after);
}

}  // namespace

torch::Tensor convolveWithKernels(const torch::Tensor& input, const ConvolutionWeights& weights,
                                  const ConvolutionCase& convolution) {
  return convolved(input, weights.weight, weights.bias, convolution, {valuesOf(weights.bias), false, {}});
}

torch::Tensor convolveThenRelu(const torch::Tensor& input, const ConvolutionWeights& weights,
                               const ConvolutionCase& convolution) {
  return convolved(input, weights.weight, weights.bias, convolution, {valuesOf(weights.bias), true, {}});
}

torch::Tensor convolveThenPool(const torch::Tensor& input, const ConvolutionWeights& weights,
                               const ConvolutionCase& convolution) {
  return ThinPoolFunction::apply(input, weights.weight, weights.bias, convolution.outputChannels);
}

torch::Tensor convolveWithoutBias(const torch::Tensor& input, const ConvolutionWeights& weights,
                                  const ConvolutionCase& convolution, const kernels::ActivationMoments& moments) {
  return convolved(input, weights.weight, weights.bias.detach(), convolution, {nullptr, false, moments});
}

}  // namespace core
