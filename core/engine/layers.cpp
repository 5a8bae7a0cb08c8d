// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layers.h"

#include <utility>

#include "core/engine/initializers.h"
#include "core/engine/layer_types.h"

namespace core {
namespace {

class Dense : public Layer {
 public:
  Dense(std::int64_t inputs, std::int64_t outputs, Activation activation)
      : activation_(activation),
        weight_(register_parameter("weight", torch::empty({outputs, inputs}))),
        bias_(register_parameter("bias", torch::zeros({outputs}))) {
    glorotUniform(weight_);
  }

  torch::Tensor forward(const torch::Tensor& input) override {
    return activated(torch::linear(input, weight_, bias_), activation_);
  }
  [[nodiscard]] std::string kerasType() const override { return "Dense"; }
  [[nodiscard]] std::int64_t multiplyAdds(torch::IntArrayRef, torch::IntArrayRef output) const override {
    const std::int64_t places = c10::multiply_integers(output) / weight_.size(0);
    return places * weight_.numel();
  }

 private:
  Activation activation_;
  torch::Tensor weight_;
  torch::Tensor bias_;
};

class PixelDense : public Dense {
 public:
  using Dense::Dense;
  torch::Tensor forward(const torch::Tensor& input) override {
    return Dense::forward(input.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
  }
};

class ActivationLayer : public Layer {
 public:
  explicit ActivationLayer(Activation activation) : activation_(activation) {}
  torch::Tensor forward(const torch::Tensor& input) override { return activated(input, activation_); }
  [[nodiscard]] std::string kerasType() const override { return "Activation"; }

 private:
  Activation activation_;
};

class Dropout : public Layer {
 public:
  explicit Dropout(double share) : share_(share) {}
  torch::Tensor forward(const torch::Tensor& input) override { return torch::dropout(input, share_, is_training()); }
  [[nodiscard]] std::string kerasType() const override { return "Dropout"; }

 private:
  double share_;
};

class Flatten : public Layer {
 public:
  torch::Tensor forward(const torch::Tensor& input) override {
    return input.permute({0, 2, 3, 1}).reshape({input.size(0), -1});
  }
  [[nodiscard]] std::string kerasType() const override { return "Flatten"; }
};

class Reshape : public Layer {
 public:
  Reshape(std::int64_t channels, std::int64_t height, std::int64_t width)
      : channels_(channels), height_(height), width_(width) {}
  torch::Tensor forward(const torch::Tensor& input) override {
    return input.reshape({input.size(0), height_, width_, channels_}).permute({0, 3, 1, 2});
  }
  [[nodiscard]] std::string kerasType() const override { return "Reshape"; }

 private:
  std::int64_t channels_;
  std::int64_t height_;
  std::int64_t width_;
};

}  // namespace

torch::Tensor activated(const torch::Tensor& input, Activation activation) {
  switch (activation) {
    case Activation::Linear: return input;
    case Activation::Relu: return torch::relu(input);
    case Activation::LeakyRelu: return torch::leaky_relu(input, 0.2);
    case Activation::Sigmoid: return torch::sigmoid(input);
    case Activation::Tanh: return torch::tanh(input);
  }
  return input;
}

std::int64_t Layer::multiplyAdds(torch::IntArrayRef, torch::IntArrayRef) const { return 0; }

torch::Tensor LeakyRelu::forward(const torch::Tensor& input) { return torch::leaky_relu(input, slope_); }

torch::Tensor MaxPool::forward(const torch::Tensor& input) { return torch::max_pool2d(input, 2); }

torch::Tensor UpSampling::forward(const torch::Tensor& input) {
  const std::vector<std::int64_t> size = {2 * input.size(2), 2 * input.size(3)};
  return torch::upsample_nearest2d(input, size);
}

LayerPtr convolution(const ConvolutionOptions& options) { return std::make_shared<Convolution>(options); }
LayerPtr transposedConvolution(const ConvolutionOptions& options) {
  return std::make_shared<TransposedConvolution>(options);
}
LayerPtr dense(std::int64_t inputs, std::int64_t outputs, Activation activation) {
  return std::make_shared<Dense>(inputs, outputs, activation);
}
LayerPtr pixelDense(std::int64_t inputs, std::int64_t outputs, Activation activation) {
  return std::make_shared<PixelDense>(inputs, outputs, activation);
}
LayerPtr leakyRelu(double slope) { return std::make_shared<LeakyRelu>(slope); }
LayerPtr activationLayer(Activation activation) { return std::make_shared<ActivationLayer>(activation); }
LayerPtr batchNorm(std::int64_t channels) { return std::make_shared<BatchNorm>(channels); }
LayerPtr maxPool() { return std::make_shared<MaxPool>(); }
LayerPtr upSampling() { return std::make_shared<UpSampling>(); }
LayerPtr dropout(double share) { return std::make_shared<Dropout>(share); }
LayerPtr flatten() { return std::make_shared<Flatten>(); }
LayerPtr reshape(std::int64_t channels, std::int64_t height, std::int64_t width) {
  return std::make_shared<Reshape>(channels, height, width);
}

}  // namespace core
