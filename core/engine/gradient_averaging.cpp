// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gradient_averaging.h"

#include <algorithm>

#include "core/engine/tensor_exchange.h"

namespace core {
namespace {

std::vector<torch::Tensor> trained(const std::vector<NamedTensor>& parameters) {
  std::vector<torch::Tensor> tensors;
  for (const auto& [name, tensor] : parameters) {
    if (tensor.grad().defined()) tensors.push_back(tensor);
  }
  return tensors;
}

// The numbers from next on as a tensor that lies in memory as this parameter does. Gradients may lie otherwise, and not in
// the same way in each process.
torch::Tensor placeOf(const torch::Tensor& parameter, const torch::Tensor& values, std::int64_t& next) {
  const torch::Tensor place = values.as_strided(parameter.sizes(), parameter.strides(), next);
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
  std::vector<float> head(also.begin(), also.end());
  head.push_back(part.item<float>());
  const torch::Tensor plainHead = torch::from_blob(head.data(), static_cast<std::int64_t>(head.size()));
  std::int64_t count = plainHead.numel();
  for (const torch::Tensor& tensor : tensors) count += tensor.numel();
  if (!values_.defined() || values_.numel() != count) values_ = torch::empty(count, exchange_.place());
  const torch::Tensor sentHead = values_.narrow(0, 0, plainHead.numel());
  sentHead.copy_(plainHead);
  std::int64_t next = plainHead.numel();
  for (const torch::Tensor& tensor : tensors) placeOf(tensor, values_, next).copy_(tensor.grad());
  exchange_.sum(values_);
  next = plainHead.numel();
  for (const torch::Tensor& tensor : tensors) tensor.mutable_grad().copy_(placeOf(tensor, values_, next));
  plainHead.copy_(sentHead);
  std::copy_n(head.begin(), also.size(), also.begin());
  return head.back();
}

}  // namespace core
