// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fused_functions.h"

#include "core/engine/kernel_convolution.h"
#include "core/engine/kernels/fused_layers.h"

namespace core {
namespace {

kernels::Activations sizeOf(const torch::Tensor& tensor) { return {tensor.numel() / tensor.size(1), tensor.size(1)}; }

kernels::PoolSize poolSizeOf(const torch::Tensor& tensor) {
  return {tensor.size(0), tensor.size(2), tensor.size(3), tensor.size(1)};
}

const float* data(const torch::Tensor& tensor) { return tensor.data_ptr<float>(); }

class LeakyNormFunction : public torch::autograd::Function<LeakyNormFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& bias, const torch::Tensor& gamma, const torch::Tensor& beta,
                               const torch::Tensor& mean, const torch::Tensor& inverseDeviation, double slope) {
    const torch::Tensor scale = gamma * inverseDeviation;
    const torch::Tensor shift = beta - mean * scale;
    torch::Tensor output = torch::empty_like(input);
    kernels::leakyAffine(data(input), sizeOf(input), {static_cast<float>(slope), data(bias)}, data(scale), data(shift),
                         output.data_ptr<float>());
    context->save_for_backward({input, bias, gamma, mean, inverseDeviation});
    context->saved_data["slope"] = slope;
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor& input = saved[0];
    const torch::Tensor& bias = saved[1];
    const torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor inputGradient = torch::empty_like(input);
    torch::Tensor biasGradient = torch::empty_like(bias);
    torch::Tensor gammaGradient = torch::empty_like(bias);
    torch::Tensor betaGradient = torch::empty_like(bias);
    const auto slope = static_cast<float>(context->saved_data["slope"].toDouble());
    kernels::leakyNormBackward(
        {data(input), data(gradient), {slope, data(bias)}, data(saved[2]), data(saved[3]), data(saved[4])},
        sizeOf(input),
        {inputGradient.data_ptr<float>(), biasGradient.data_ptr<float>(), gammaGradient.data_ptr<float>(),
         betaGradient.data_ptr<float>()});
    return {inputGradient, biasGradient, gammaGradient, betaGradient, {}, {}, {}};
  }
};

class ReluPoolFunction : public torch::autograd::Function<ReluPoolFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& bias) {
    torch::Tensor output = torch::empty({input.size(0), input.size(1), input.size(2) / 2, input.size(3) / 2},
                                        input.options().memory_format(kChannelsLast));
    torch::Tensor winner = torch::empty(output.numel(), torch::kByte);
    kernels::reluMaxPool(data(input), data(bias), poolSizeOf(input), output.data_ptr<float>(),
                         winner.data_ptr<std::uint8_t>());
    context->save_for_backward({winner});
    context->saved_data["size"] = input.sizes().vec();
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const torch::Tensor winner = context->get_saved_variables()[0];
    const torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor inputGradient =
        torch::empty(context->saved_data["size"].toIntVector(), gradient.options().memory_format(kChannelsLast));
    torch::Tensor biasGradient = torch::empty({gradient.size(1)}, gradient.options());
    kernels::reluMaxPoolBackward(data(gradient), winner.data_ptr<std::uint8_t>(), poolSizeOf(inputGradient),
                                 inputGradient.data_ptr<float>(), biasGradient.data_ptr<float>());
    return {inputGradient, biasGradient};
  }
};

// A batch's mean and variance in training, the moving ones in evaluation.
class NormMoments {
 public:
  NormMoments(const LeakyRelu& activation, BatchNorm& norm)
      : slope_(static_cast<float>(activation.slope())),
        norm_(norm),
        mean_(norm.is_training() ? torch::empty_like(norm.runningMean()) : norm.runningMean()),
        variance_(norm.is_training() ? torch::empty_like(mean_) : norm.runningVariance()) {}

  // For the batch's: where they go. The bias must outlive the call that gathers them.
  [[nodiscard]] kernels::ActivationMoments wanted(const torch::Tensor& bias) {
    return {{slope_, data(bias)}, mean_.data_ptr<float>(), variance_.data_ptr<float>()};
  }
  // Once they are there.
  void follow() { norm_.follow(mean_, variance_); }

  [[nodiscard]] const torch::Tensor& mean() const { return mean_; }
  [[nodiscard]] torch::Tensor inverseDeviation() const { return torch::rsqrt(variance_ + BatchNorm::kEpsilon); }

 private:
  float slope_;
  BatchNorm& norm_;
  torch::Tensor mean_;
  torch::Tensor variance_;
};

}  // namespace

torch::Tensor leakyReluThenNorm(const torch::Tensor& input, const LeakyRelu& activation, BatchNorm& norm) {
  const torch::Tensor values = input.contiguous(kChannelsLast);
  const torch::Tensor bias = torch::zeros({values.size(1)}, values.options());
  NormMoments moments(activation, norm);
  if (norm.is_training()) {
    kernels::leakyMoments(data(values), sizeOf(values), moments.wanted(bias));
    moments.follow();
  }
  return LeakyNormFunction::apply(values, bias, norm.gamma(), norm.beta(), moments.mean(), moments.inverseDeviation(),
                                  activation.slope());
}

torch::Tensor convolutionThenNorm(const torch::Tensor& input, const ConvolutionWeights& weights,
                                  const ConvolutionCase& convolution, const LeakyRelu& activation, BatchNorm& norm) {
  NormMoments moments(activation, norm);
  const kernels::ActivationMoments wanted =
      norm.is_training() ? moments.wanted(weights.bias) : kernels::ActivationMoments{};
  const torch::Tensor values = convolveWithoutBias(input, weights, convolution, wanted);
  if (norm.is_training()) moments.follow();
  return LeakyNormFunction::apply(values, weights.bias, norm.gamma(), norm.beta(), moments.mean(),
                                  moments.inverseDeviation(), activation.slope());
}

torch::Tensor reluThenPool(const torch::Tensor& input, const torch::Tensor& bias) {
  return ReluPoolFunction::apply(input.contiguous(kChannelsLast), bias);
}

}  // namespace core
