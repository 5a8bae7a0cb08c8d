// SPDX-License-Identifier: GPL-3.0-or-later
// Values in a line, as the passes of metric_kernels.h take them. Plain pointers, float32.
#pragma once

#include <cstdint>

namespace core::kernels {

inline constexpr int kWindow = 11;  // Taps of SSIM's window along an axis.

// A row of two pictures: their sum, moved to the middle of the range, and their difference, both scaled to a range of 1, are
// written one behind the other, and then the squares of both.
struct MetricRow {
  const float* output;
  const float* target;
  std::int64_t count;
  float twiceMiddle;  // The sum of the range's ends.
  float scale;        // One divided by its length.
};

// Of the formula in metric_kernels.cpp.
struct SimilarityConstants {
  float twiceMiddle;  // In lengths of the range.
  float c1;
  float c2;
};

struct ErrorSums {
  double absolute;
  double squared;
};

}  // namespace core::kernels
