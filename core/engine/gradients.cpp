// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gradients.h"

#include <cmath>

#include "core/engine/kernels/elementwise.h"

namespace core {
namespace {

torch::Tensor squaredNorm(const torch::Tensor& tensor) {
  if (isPlainArray(tensor)) {
    return torch::scalar_tensor(sumOfSquares(tensor.data_ptr<float>(), tensor.numel()), torch::kDouble);
  }
  return tensor.detach().norm(2, torch::kDouble).square();
}

}  // namespace

GradientNorm gradientNorm(const std::vector<NamedTensor>& parameters) {
  std::vector<std::string> names;
  std::vector<torch::Tensor> squares;
  for (const auto& [name, tensor] : parameters) {
    if (!tensor.grad().defined()) continue;
    names.push_back(name);
    squares.push_back(squaredNorm(tensor.grad()));
  }
  GradientNorm result;
  if (squares.empty()) return result;
  const torch::Tensor together = torch::stack(squares).cpu();  // One transfer from the device for all of them.
  double sum = 0.0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double square = together.data_ptr<double>()[i];
    sum += square;
    if (!std::isfinite(square) && result.notFinite.empty()) result.notFinite = names[i];
  }
  result.norm = std::sqrt(sum);
  return result;
}

void clipGradients(const std::vector<NamedTensor>& parameters, double norm, double limit) {
  if (norm <= limit) return;
  const torch::NoGradGuard noGradients;
  for (const auto& [name, tensor] : parameters) {
    if (tensor.grad().defined()) tensor.mutable_grad().mul_(limit / norm);
  }
}

bool isPlainArray(const torch::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat && tensor.is_non_overlapping_and_dense();
}

bool isFinite(const torch::Tensor& tensor) {
  if (!tensor.is_floating_point()) return true;
  return std::isfinite(squaredNorm(tensor).item<double>());
}

}  // namespace core
