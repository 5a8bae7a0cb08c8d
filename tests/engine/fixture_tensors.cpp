// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/fixture_tensors.h"

#include <vector>

torch::Tensor tensorOf(const nlohmann::json& array, torch::ScalarType type) {
  const auto shape = array.at("shape").get<std::vector<std::int64_t>>();
  const torch::Tensor numbers = numbersOf(array.at("values"), shape);
  return (numbers / array.at("denominator").get<double>()).to(type);
}

torch::Tensor picturesOf(const nlohmann::json& array, torch::ScalarType type) {
  return tensorOf(array, type).permute({0, 3, 1, 2});
}

torch::Tensor numbersOf(const nlohmann::json& numbers, torch::IntArrayRef shape) {
  return torch::tensor(numbers.get<std::vector<double>>(), torch::kDouble).view(shape);
}

double worstError(const torch::Tensor& ours, const torch::Tensor& theirs, double floor) {
  TORCH_CHECK(ours.sizes() == theirs.sizes(), "Figures of different shapes cannot be compared.");
  const torch::Tensor size = theirs.abs();
  const torch::Tensor least = (size.max() * floor).clamp_min(1e-300);
  return ((ours.detach().to(torch::kDouble) - theirs).abs() / torch::maximum(size, least)).max().item<double>();
}
