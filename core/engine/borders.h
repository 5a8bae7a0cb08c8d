// SPDX-License-Identifier: GPL-3.0-or-later
// Borders around grids, and where kernels reach: what the general layers share. Private to the engine.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/engine/torch_headers.h"

namespace core {

using Pair = std::array<std::int64_t, 2>;     // Along height and width.
using Borders = std::array<std::int64_t, 4>;  // Above, left, below and right.

// As attributes of a description hold them.
[[nodiscard]] std::vector<std::int64_t> listOf(const Pair& pair);
[[nodiscard]] std::vector<std::int64_t> listOf(const Borders& borders);

// input: count x channels x height x width.
[[nodiscard]] torch::Tensor withBorders(const torch::Tensor& input, const Borders& borders, double value = 0.0);
[[nodiscard]] torch::Tensor withoutBorders(const torch::Tensor& input, const Borders& borders);

// Places of a kernel that walks over a side with its borders.
[[nodiscard]] std::int64_t kernelSteps(std::int64_t side, std::int64_t kernel, std::int64_t stride,
                                       std::int64_t dilation = 1);

// By the name of any activation that a list of layers knows.
[[nodiscard]] torch::Tensor activatedAs(const torch::Tensor& input, const std::string& name);

}  // namespace core
