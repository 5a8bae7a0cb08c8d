// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fused_functions.h"

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
                               const torch::Tensor& gamma, const torch::Tensor& beta, const torch::Tensor& mean,
                               const torch::Tensor& inverseDeviation, double slope) {
    const torch::Tensor scale = gamma * inverseDeviation;
    const torch::Tensor shift = beta - mean * scale;
    torch::Tensor output = torch::empty_like(input);
    kernels::leakyAffine(data(input), sizeOf(input), static_cast<float>(slope), data(scale), data(shift),
                         output.data_ptr<float>());
    context->save_for_backward({input, gamma, mean, inverseDeviation});
    context->saved_data["slope"] = slope;
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                 torch::autograd::variable_list gradients) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor& input = saved[0];
    const torch::Tensor gradient = gradients[0].contiguous(kChannelsLast);
    torch::Tensor inputGradient = torch::empty_like(input);
    torch::Tensor gammaGradient = torch::empty_like(saved[1]);
    torch::Tensor betaGradient = torch::empty_like(saved[1]);
    const kernels::LeakyNormGradient of{data(input),    data(gradient),
                                        data(saved[1]), data(saved[2]),
                                        data(saved[3]), static_cast<float>(context->saved_data["slope"].toDouble())};
    kernels::leakyNormBackward(of, sizeOf(input), gammaGradient.data_ptr<float>(), betaGradient.data_ptr<float>(),
                               inputGradient.data_ptr<float>());
    return {inputGradient, gammaGradient, betaGradient, {}, {}, {}};
  }
};

class ReluPoolFunction : public torch::autograd::Function<ReluPoolFunction> {
 public:
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& input) {
    torch::Tensor output = torch::empty({input.size(0), input.size(1), input.size(2) / 2, input.size(3) / 2},
                                        input.options().memory_format(kChannelsLast));
    torch::Tensor winner = torch::empty(output.numel(), torch::kByte);
    kernels::reluMaxPool(data(input), poolSizeOf(input), output.data_ptr<float>(), winner.data_ptr<std::uint8_t>());
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
    kernels::reluMaxPoolBackward(data(gradient), winner.data_ptr<std::uint8_t>(), poolSizeOf(inputGradient),
                                 inputGradient.data_ptr<float>());
    return {inputGradient};
  }
};

}  // namespace

torch::Tensor leakyReluThenNorm(const torch::Tensor& input, const LeakyRelu& activation, BatchNorm& norm) {
  const torch::Tensor values = input.contiguous(kChannelsLast);
  torch::Tensor mean = norm.runningMean();
  torch::Tensor variance = norm.runningVariance();
  if (norm.is_training()) {
    mean = torch::empty_like(mean);
    variance = torch::empty_like(variance);
    kernels::leakyMoments(data(values), sizeOf(values), static_cast<float>(activation.slope()), mean.data_ptr<float>(),
                          variance.data_ptr<float>());
    norm.follow(mean, variance);
  }
  const torch::Tensor inverseDeviation = torch::rsqrt(variance + BatchNorm::kEpsilon);
  return LeakyNormFunction::apply(values, norm.gamma(), norm.beta(), mean, inverseDeviation, activation.slope());
}

torch::Tensor reluThenPool(const torch::Tensor& input) {
  return ReluPoolFunction::apply(input.contiguous(kChannelsLast));
}

}  // namespace core
