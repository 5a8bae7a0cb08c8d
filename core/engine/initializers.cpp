// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/initializers.h"

#include <cmath>

namespace core {
namespace {

thread_local NewWeights newWeights = NewWeights::Drawn;

}  // namespace

NewWeightsScope::NewWeightsScope(NewWeights weights) : before_(newWeights) { newWeights = weights; }
NewWeightsScope::~NewWeightsScope() { newWeights = before_; }

torch::TensorOptions weightOptions() {
  return torch::TensorOptions().device(newWeights == NewWeights::ShapesOnly ? torch::kMeta : torch::kCPU);
}

double glorotLimit(torch::IntArrayRef weightShape) {
  std::int64_t area = 1;  // Places of the kernel that each value passes.
  for (std::size_t axis = 2; axis < weightShape.size(); ++axis) area *= weightShape[axis];
  const auto fans = static_cast<double>((weightShape[0] + weightShape[1]) * area);
  return std::sqrt(6.0 / fans);
}

void glorotUniform(torch::Tensor weight) {
  const torch::NoGradGuard noGradients;
  if (newWeights != NewWeights::Drawn) {
    weight.zero_();
    return;
  }
  const double limit = glorotLimit(weight.sizes());
  weight.copy_(torch::empty(weight.sizes(), torch::kFloat).uniform_(-limit, limit));
}

}  // namespace core
