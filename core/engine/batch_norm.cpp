// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/initializers.h"
#include "core/engine/layer_types.h"

namespace core {
namespace {

constexpr double kMomentum =
    0.99;  // The share of the old moving average that stays; PyTorch counts the other way round.

}  // namespace

BatchNorm::BatchNorm(std::int64_t channels)
    : weight_(register_parameter("weight", torch::ones({channels}, weightOptions()))),
      bias_(register_parameter("bias", torch::zeros({channels}, weightOptions()))),
      runningMean_(register_buffer("running_mean", torch::zeros({channels}, weightOptions()))),
      runningVariance_(register_buffer("running_var", torch::ones({channels}, weightOptions()))) {}

torch::Tensor BatchNorm::forward(const torch::Tensor& input) {
  if (is_training() && isPooled()) {
    const PooledNorm norm = normalisedTogether(input, weight_, bias_, kEpsilon, *pooledBatch());
    follow(norm.mean, norm.variance);
    return norm.output;
  }
  if (is_training()) {
    const torch::NoGradGuard noGradients;
    follow(input.mean({0, 2, 3}), input.var(torch::IntArrayRef{0, 2, 3}, false));
  }
  return torch::batch_norm(input, weight_, bias_, is_training() ? torch::Tensor() : runningMean_,
                           is_training() ? torch::Tensor() : runningVariance_, is_training(), 0.0, kEpsilon, false);
}

LayerDescription BatchNorm::describe() const {
  return described("BatchNormalization", {{"epsilon", kEpsilon}, {"momentum", kMomentum}});
}

void BatchNorm::follow(const torch::Tensor& mean, const torch::Tensor& variance) {
  const torch::NoGradGuard noGradients;
  runningMean_.mul_(kMomentum).add_(mean, 1.0 - kMomentum);
  runningVariance_.mul_(kMomentum).add_(variance, 1.0 - kMomentum);
}

}  // namespace core
