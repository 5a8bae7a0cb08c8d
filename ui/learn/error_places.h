// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a picture an output is wrong: the picture in equal fields, and the error of each.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/image.h"

namespace ui {

// In each direction; small enough to be told apart at a glance.
inline constexpr int kErrorFields = 4;

// The mean absolute error of each field, 0..1, row by row; empty where the two have not the same shape. Fields of a picture
// that cannot be divided evenly differ by a pixel.
[[nodiscard]] std::vector<double> fieldErrors(const core::Image& output, const core::Image& target);
// The field with the largest error.
[[nodiscard]] std::size_t worstField(const std::vector<double>& errors);
// 1 for the largest error; equal ones share the better rank.
[[nodiscard]] int rankOfField(const std::vector<double>& errors, std::size_t field);

}  // namespace ui
