// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gradient_averaging.h"

#include <algorithm>

#include "core/engine/process_group.h"

namespace core {
namespace {

std::vector<torch::Tensor> trained(const std::vector<NamedTensor>& parameters) {
  std::vector<torch::Tensor> tensors;
  for (const auto& [name, tensor] : parameters) {
    if (tensor.grad().defined()) tensors.push_back(tensor);
  }
  return tensors;
}

// The next numbers as a tensor that lies in memory as this parameter does. Gradients may lie otherwise, and not in the same
// way in each process.
torch::Tensor placeOf(const torch::Tensor& parameter, float*& next) {
  const torch::Tensor place = torch::from_blob(next, parameter.sizes(), parameter.strides());
  next += parameter.numel();
  return place;
}

}  // namespace

double GradientAveraging::backward(const torch::Tensor& loss, double weight, const std::vector<NamedTensor>& parameters,
                                   std::span<float> also) {
  const torch::Tensor part = loss * weight;  // Before the pass: where processes share a sum, each is part of it.
  part.backward();
  const torch::NoGradGuard noGradients;
  const std::vector<torch::Tensor> tensors = trained(parameters);
  std::size_t count = also.size() + 1;
  for (const torch::Tensor& tensor : tensors) count += static_cast<std::size_t>(tensor.numel());
  values_.resize(count);
  values_[0] = part.item<float>();
  std::copy(also.begin(), also.end(), values_.begin() + 1);
  float* const first = values_.data() + also.size() + 1;
  float* next = first;
  for (const torch::Tensor& tensor : tensors) placeOf(tensor, next).copy_(tensor.grad());
  group_.sum(std::span(values_));
  next = first;
  for (const torch::Tensor& tensor : tensors) tensor.mutable_grad().copy_(placeOf(tensor, next));
  std::copy_n(values_.begin() + 1, also.size(), also.begin());
  return values_[0];
}

}  // namespace core
