// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gradients.h"

#include <cmath>
#include <numeric>

#include "core/engine/kernels/elementwise.h"

namespace core {

GradientNorm gradientNorm(const std::vector<NamedTensor>& parameters) {
  std::vector<std::string> names;
  std::vector<torch::Tensor> gradients;
  for (const auto& [name, tensor] : parameters) {
    if (!tensor.grad().defined()) continue;
    names.push_back(name);
    gradients.push_back(tensor.grad());
  }
  GradientNorm result;
  if (gradients.empty()) return result;
  const std::vector<double> squares = squaredNorms(gradients);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!std::isfinite(squares[i]) && result.notFinite.empty()) result.notFinite = names[i];
  }
  result.norm = std::sqrt(std::accumulate(squares.begin(), squares.end(), 0.0));
  return result;
}

void clipGradients(const std::vector<NamedTensor>& parameters, double norm, double limit) {
  if (norm <= limit) return;
  const torch::NoGradGuard noGradients;
  std::vector<torch::Tensor> gradients;
  for (const auto& [name, tensor] : parameters) {
    if (tensor.grad().defined()) gradients.push_back(tensor.grad());
  }
  if (!gradients.empty()) at::_foreach_mul_(gradients, limit / norm);
}

std::vector<double> squaredNorms(const std::vector<torch::Tensor>& tensors) {
  std::vector<double> squares(tensors.size());
  std::vector<torch::Tensor> elsewhere;  // What kernels cannot walk over,
  std::vector<std::size_t> places;       // and where it stands.
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    if (isPlainArray(tensors[i])) {
      squares[i] = sumOfSquares(tensors[i].data_ptr<float>(), tensors[i].numel());
    } else {
      elsewhere.push_back(tensors[i].detach());
      places.push_back(i);
    }
  }
  if (elsewhere.empty()) return squares;
  // One transfer from the device for all of them.
  const torch::Tensor norms = torch::stack(at::_foreach_norm(elsewhere)).to(torch::kDouble).square().cpu();
  for (std::size_t i = 0; i < places.size(); ++i) squares[places[i]] = norms.data_ptr<double>()[i];
  return squares;
}

bool isPlainArray(const torch::Tensor& tensor) {
  return tensor.is_cpu() && tensor.scalar_type() == torch::kFloat && tensor.is_non_overlapping_and_dense();
}

bool isFinite(const torch::Tensor& tensor) {
  if (!tensor.is_floating_point()) return true;
  return std::isfinite(squaredNorms({tensor}).front());
}

}  // namespace core
