// SPDX-License-Identifier: GPL-3.0-or-later
// The peak signal to noise ratio, as tf.image.psnr has it, with a limit: 10 log10(range^2 / mean squared error) decibels.
#pragma once

#include "core/base/image.h"

namespace core {

// Decibels. Equal images would be infinitely good, and no mean over images could be told.
inline constexpr double kBestPsnr = 100.0;

// squaredError: the mean over all values; range: the largest possible value minus the smallest. NaN stays NaN.
[[nodiscard]] double psnrOf(double squaredError, double range);
// Of 8-bit images; NaN where they have not the same shape.
[[nodiscard]] double psnrOf(const Image& output, const Image& target);

}  // namespace core
