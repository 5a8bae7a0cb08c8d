// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors from the figures of real Keras.
#pragma once

#include "core/engine/torch_headers.h"
#include "tests/support/keras_fixture.h"

// An array of the fixtures, which all float types hold exactly.
[[nodiscard]] torch::Tensor tensorOf(const nlohmann::json& array, torch::ScalarType type);

// A batch of pictures, channels last in memory: count x channels x height x width.
[[nodiscard]] torch::Tensor picturesOf(const nlohmann::json& array, torch::ScalarType type);

// Plain numbers in the order of Keras's shape, in double precision.
[[nodiscard]] torch::Tensor numbersOf(const nlohmann::json& numbers, torch::IntArrayRef shape);

// The largest relative difference of two tensors of one shape; values smaller than floor x the largest count as that.
[[nodiscard]] double worstError(const torch::Tensor& ours, const torch::Tensor& theirs, double floor = 0.0);
