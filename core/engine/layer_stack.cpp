// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layer_stack.h"

#include <optional>

#include "core/engine/convolution.h"
#include "core/engine/fused_functions.h"
#include "core/engine/kernels/thin_layers.h"
#include "core/engine/odd_sizes.h"

namespace core {
namespace {

// What several layers made together, and how many they were.
struct FusedStep {
  torch::Tensor output;
  std::size_t layers;
};

using Layers = std::vector<LayerPtr>;

// The routes ask for the layers themselves, not for their descriptions: they compute with them, at every step of a training.
template <class Kind>
Kind* layerAs(const Layers& layers, std::size_t place) {
  return place < layers.size() ? dynamic_cast<Kind*>(layers[place].get()) : nullptr;
}

// The routes know 'same' padding only.
const Convolution* paddedConvolution(const Layers& layers, std::size_t place) {
  return layerAs<UnpaddedConvolution>(layers, place) == nullptr ? layerAs<Convolution>(layers, place) : nullptr;
}

bool canFuse(const BatchNorm& norm) { return norm.is_training() ? !norm.isPooled() : !torch::GradMode::is_enabled(); }

std::optional<FusedStep> leakyReluAndNorm(const Layers& layers, std::size_t place, const torch::Tensor& input) {
  const auto* activation = layerAs<LeakyRelu>(layers, place);
  auto* norm = layerAs<BatchNorm>(layers, place + 1);
  if (activation == nullptr || norm == nullptr || input.dim() != 4) return std::nullopt;
  if (!canFuse(*norm)) return std::nullopt;
  return FusedStep{leakyReluThenNorm(input, *activation, *norm), 2};
}

// The convolution's part of convolutionAndNorm.
template <class Kind>
std::optional<FusedStep> normalised(const Kind* convolution, const LeakyRelu& activation, BatchNorm& norm,
                                    const torch::Tensor& input) {
  if (convolution == nullptr || convolution->options().activation != Activation::Linear) return std::nullopt;
  const auto here = convolution->kernelCase(input);
  if (!here) return std::nullopt;
  return FusedStep{convolutionThenNorm(input, {convolution->weight(), convolution->bias()}, *here, activation, norm),
                   3};
}

std::optional<FusedStep> convolutionAndNorm(const Layers& layers, std::size_t place, const torch::Tensor& input) {
  const auto* activation = layerAs<LeakyRelu>(layers, place + 1);
  auto* norm = layerAs<BatchNorm>(layers, place + 2);
  if (activation == nullptr || norm == nullptr) return std::nullopt;
  if (!canFuse(*norm)) return std::nullopt;
  if (auto step = normalised(paddedConvolution(layers, place), *activation, *norm, input)) return step;
  return normalised(layerAs<TransposedConvolution>(layers, place), *activation, *norm, input);
}

std::optional<FusedStep> convolutionAndPool(const Layers& layers, std::size_t place, const torch::Tensor& input) {
  const auto* convolution = paddedConvolution(layers, place);
  if (convolution == nullptr || layerAs<MaxPool>(layers, place + 1) == nullptr) return std::nullopt;
  const bool even = input.size(2) % 2 == 0 && input.size(3) % 2 == 0;
  if (convolution->options().activation != Activation::Relu || convolution->options().stride != 1 || !even) {
    return std::nullopt;
  }
  const torch::Tensor& bias = convolution->bias();
  if (const auto here = convolution->kernelCase(input)) {
    const ConvolutionWeights weights{convolution->weight(), bias};
    if (here->inputChannels <= kernels::kMostThinChannels) return FusedStep{convolveThenPool(input, weights, *here), 2};
    return FusedStep{reluThenPool(convolveWithoutBias(input, weights, *here, {}), bias), 2};
  }
  const torch::Tensor sums = torch::conv2d(input, convolution->weight(), {}, 1, convolution->options().kernel / 2);
  return FusedStep{reluThenPool(sums, bias), 2};
}

std::optional<FusedStep> upSamplingAndConvolution(const Layers& layers, std::size_t place, const torch::Tensor& input) {
  const auto* convolution = paddedConvolution(layers, place + 1);
  if (layerAs<UpSampling>(layers, place) == nullptr || convolution == nullptr) return std::nullopt;
  if (convolution->options().kernel != 3 || convolution->options().stride != 1) return std::nullopt;
  return FusedStep{convolution->overUpSampled(input), 2};
}

std::optional<FusedStep> fusedStep(const Layers& layers, std::size_t place, const torch::Tensor& input) {
  for (const auto& fuse : {convolutionAndNorm, leakyReluAndNorm, convolutionAndPool, upSamplingAndConvolution}) {
    if (auto step = fuse(layers, place, input)) return step;
  }
  return std::nullopt;
}

}  // namespace

bool runAsOne(const LayerDescription& first, const LayerDescription& second) {
  const auto is = [](const LayerDescription& layer, const char* key, const SettingValue& value) {
    const auto found = layer.attributes.find(key);
    return found != layer.attributes.end() && found->second == value;
  };
  const auto isSmooth = [&](const LayerDescription& layer) { return is(layer, "stride", std::int64_t{1}); };
  if (first.type == "LeakyReLU") return second.type == "BatchNormalization";
  if (second.type == "MaxPooling2D") {
    return first.type == "Conv2D" && isSmooth(first) && is(first, "activation", activationName(Activation::Relu));
  }
  return first.type == "UpSampling2D" && second.type == "Conv2D" && isSmooth(second) &&
         is(second, "kernel_size", std::int64_t{3}) && is(second, "padding", std::int64_t{1});
}

LayerStack::LayerStack(std::vector<LayerPtr> layers) : layers_(std::move(layers)) {
  for (std::size_t i = 0; i < layers_.size(); ++i) register_module(std::to_string(i), layers_[i]);
}

torch::Tensor LayerStack::forward(const torch::Tensor& input) {
  torch::Tensor value = input;
  const bool fused = fused_ && takesCpuRoute(input);
  for (std::size_t place = 0; place < layers_.size();) {
    const auto step = fused ? fusedStep(layers_, place, value) : std::nullopt;
    value = step ? step->output : layers_[place]->forward(value);
    place += step ? step->layers : 1;
  }
  return value;
}

}  // namespace core
