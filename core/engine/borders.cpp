// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/borders.h"

#include "core/engine/layer_types.h"

namespace core {

std::vector<std::int64_t> listOf(const Pair& pair) { return {pair.begin(), pair.end()}; }
std::vector<std::int64_t> listOf(const Borders& borders) { return {borders.begin(), borders.end()}; }

torch::Tensor activatedAs(const torch::Tensor& input, const std::string& name) {
  if (name == "elu") return torch::elu(input);
  if (name == "selu") return torch::selu(input);
  if (name == "softplus") return torch::softplus(input);
  if (name == "softsign") return input / (input.abs() + 1.0);
  if (name == "silu") return torch::silu(input);
  if (name == "softmax") return torch::softmax(input, 1);
  return activated(input, activationNamed(name));
}

torch::Tensor withBorders(const torch::Tensor& input, const Borders& borders, double value) {
  const auto [top, left, bottom, right] = borders;
  if (top + left + bottom + right == 0) return input;
  return torch::constant_pad_nd(input, {left, right, top, bottom}, value);
}

torch::Tensor withoutBorders(const torch::Tensor& input, const Borders& borders) {
  const auto [top, left, bottom, right] = borders;
  if (top + left + bottom + right == 0) return input;
  return input.narrow(2, top, input.size(2) - top - bottom)
      .narrow(3, left, input.size(3) - left - right)
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

std::int64_t kernelSteps(std::int64_t side, std::int64_t kernel, std::int64_t stride, std::int64_t dilation) {
  return (side - dilation * (kernel - 1) - 1) / stride + 1;
}

}  // namespace core
