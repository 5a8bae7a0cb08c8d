// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layers.h"

#include <array>
#include <utility>

#include "core/engine/convolution.h"
#include "core/engine/initializers.h"
#include "core/engine/kernel_dense.h"
#include "core/engine/kernel_routes.h"
#include "core/engine/layer_types.h"
#include "core/engine/shared_batch.h"

namespace core {
namespace {

constexpr std::array kActivations = {std::pair{Activation::Linear, "linear"}, std::pair{Activation::Relu, "relu"},
                                     std::pair{Activation::Sigmoid, "sigmoid"}, std::pair{Activation::Tanh, "tanh"}};

// In which Flatten and Reshape see the values of a picture, as Keras does.
const std::string kKerasOrder = "height, width, channels";

class Dense : public Layer {
 public:
  Dense(std::int64_t inputs, std::int64_t outputs, Activation activation, bool eachPixel)
      : activation_(activation),
        eachPixel_(eachPixel),
        weight_(register_parameter("weight", torch::empty({outputs, inputs}, weightOptions()))),
        bias_(register_parameter("bias", torch::zeros({outputs}, weightOptions()))) {
    glorotUniform(weight_);
  }

  torch::Tensor forward(const torch::Tensor& input) override {
    if (!eachPixel_) return activated(products(input), activation_);
    return activated(torch::linear(input.permute({0, 2, 3, 1}), weight_, bias_), activation_).permute({0, 3, 1, 2});
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Dense", {{"activation", activationName(activation_)}, {"each_pixel", eachPixel_}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    std::vector<std::int64_t> output = {weight_.size(0)};
    if (eachPixel_) output.insert(output.end(), input.begin() + 1, input.end());
    return output;
  }
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef, torch::IntArrayRef output) const override {
    const std::int64_t places = c10::multiply_integers(output) / weight_.size(0);
    return places * weight_.numel();
  }
  void useKernels(KernelChoice kernels) override { kernels_ = kernels; }

 private:
  [[nodiscard]] torch::Tensor products(const torch::Tensor& input) const {
    const bool takesKernels =
        takesCpuRoute(input) && takesDenseKernels(input.size(0), weight_.size(1), weight_.size(0), kernels_);
    return takesKernels ? denseWithKernels(input, weight_, bias_) : torch::linear(input, weight_, bias_);
  }

  KernelChoice kernels_ = KernelChoice::Fast;
  Activation activation_;
  bool eachPixel_;
  torch::Tensor weight_;
  torch::Tensor bias_;
};

class ActivationLayer : public Layer {
 public:
  explicit ActivationLayer(Activation activation) : activation_(activation) {}
  torch::Tensor forward(const torch::Tensor& input) override { return activated(input, activation_); }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Activation", {{"activation", activationName(activation_)}});
  }

 private:
  Activation activation_;
};

class Dropout : public Layer, public BatchMember {
 public:
  explicit Dropout(double share) : share_(share) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    return is_training() ? droppedOut(input, share_, false) : input;
  }
  [[nodiscard]] LayerDescription describe() const override { return described("Dropout", {{"rate", share_}}); }

 private:
  double share_;
};

class Flatten : public Layer {
 public:
  torch::Tensor forward(const torch::Tensor& input) override {
    return input.permute({0, 2, 3, 1}).reshape({input.size(0), -1});
  }
  [[nodiscard]] LayerDescription describe() const override { return described("Flatten", {{"order", kKerasOrder}}); }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef input) const override {
    return {c10::multiply_integers(input)};
  }
};

class Concatenation : public Layer {
 public:
  torch::Tensor forward(const torch::Tensor& input) override { return input; }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Concatenate", {{"axis", std::string("channels")}});
  }
};

class Reshape : public Layer {
 public:
  Reshape(std::int64_t channels, std::int64_t height, std::int64_t width)
      : channels_(channels), height_(height), width_(width) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    return input.reshape({input.size(0), height_, width_, channels_}).permute({0, 3, 1, 2});
  }
  [[nodiscard]] LayerDescription describe() const override {
    return described("Reshape",
                     {{"target_shape", std::vector<std::int64_t>{height_, width_, channels_}}, {"order", kKerasOrder}});
  }
  [[nodiscard]] std::vector<std::int64_t> outputShape(torch::IntArrayRef) const override {
    return {channels_, height_, width_};
  }

 private:
  std::int64_t channels_;
  std::int64_t height_;
  std::int64_t width_;
};

}  // namespace

std::string activationName(Activation activation) {
  for (const auto& [known, name] : kActivations) {
    if (known == activation) return name;
  }
  return {};
}

Activation activationNamed(const std::string& name) {
  for (const auto& [activation, known] : kActivations) {
    if (known == name) return activation;
  }
  return Activation::Linear;
}

torch::Tensor activated(const torch::Tensor& input, Activation activation) {
  switch (activation) {
    case Activation::Linear: return input;
    case Activation::Relu: return torch::relu(input);
    case Activation::Sigmoid: return torch::sigmoid(input);
    case Activation::Tanh: return torch::tanh(input);
  }
  return input;
}

std::vector<std::int64_t> Layer::outputShape(torch::IntArrayRef input) const { return input.vec(); }

std::int64_t Layer::multiplyAdds(torch::IntArrayRef, torch::IntArrayRef) const { return 0; }

void Layer::useKernels(KernelChoice /*kernels*/) {}

void useKernels(torch::nn::Module& model, KernelChoice kernels) {
  for (const auto& module : model.modules()) {
    if (auto* const layer = dynamic_cast<Layer*>(module.get())) layer->useKernels(kernels);
  }
}

LayerDescription Layer::described(std::string type, SettingMap attributes) const {
  LayerDescription description{std::move(type), std::move(attributes), {}};
  for (const auto& item : named_parameters(false)) description.weights.push_back({item.key(), item.value()});
  for (const auto& item : named_buffers(false)) description.weights.push_back({item.key(), item.value()});
  return description;
}

torch::Tensor LeakyRelu::forward(const torch::Tensor& input) { return torch::leaky_relu(input, slope_); }

LayerDescription LeakyRelu::describe() const { return described("LeakyReLU", {{"negative_slope", slope_}}); }

// The last places of an odd side hold one row or column only.
torch::Tensor MaxPool::forward(const torch::Tensor& input) {
  constexpr bool kRoundsUp = true;
  return torch::max_pool2d(input, kSize, kSize, 0, 1, kRoundsUp);
}

LayerDescription MaxPool::describe() const {
  return described("MaxPooling2D", {{"kernel_size", kSize}, {"stride", kSize}, {"padding", std::string("same")}});
}

std::vector<std::int64_t> MaxPool::outputShape(torch::IntArrayRef input) const {
  return {input[0], (input[1] + kSize - 1) / kSize, (input[2] + kSize - 1) / kSize};
}

torch::Tensor UpSampling::forward(const torch::Tensor& input) {
  const std::vector<std::int64_t> size = {kScale * input.size(2), kScale * input.size(3)};
  return torch::upsample_nearest2d(input, size);
}

LayerDescription UpSampling::describe() const {
  return described("UpSampling2D", {{"scale_factor", kScale}, {"interpolation", std::string("nearest")}});
}

std::vector<std::int64_t> UpSampling::outputShape(torch::IntArrayRef input) const {
  return {input[0], kScale * input[1], kScale * input[2]};
}

LayerPtr convolution(const ConvolutionOptions& options) { return std::make_shared<Convolution>(options); }
LayerPtr transposedConvolution(const ConvolutionOptions& options) {
  return std::make_shared<TransposedConvolution>(options);
}
LayerPtr dense(std::int64_t inputs, std::int64_t outputs, Activation activation) {
  return std::make_shared<Dense>(inputs, outputs, activation, false);
}
LayerPtr pixelDense(std::int64_t inputs, std::int64_t outputs, Activation activation) {
  return std::make_shared<Dense>(inputs, outputs, activation, true);
}
LayerPtr leakyRelu(double slope) { return std::make_shared<LeakyRelu>(slope); }
LayerPtr activationLayer(Activation activation) { return std::make_shared<ActivationLayer>(activation); }
LayerPtr batchNorm(std::int64_t channels) { return std::make_shared<BatchNorm>(channels); }
LayerPtr maxPool() { return std::make_shared<MaxPool>(); }
LayerPtr upSampling() { return std::make_shared<UpSampling>(); }
LayerPtr dropout(double share) { return std::make_shared<Dropout>(share); }
LayerPtr concatenation() { return std::make_shared<Concatenation>(); }
LayerPtr flatten() { return std::make_shared<Flatten>(); }
LayerPtr reshape(std::int64_t channels, std::int64_t height, std::int64_t width) {
  return std::make_shared<Reshape>(channels, height, width);
}

}  // namespace core
