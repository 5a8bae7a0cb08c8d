// SPDX-License-Identifier: GPL-3.0-or-later
// The passes over rows of values that metric_kernels.h is made of.
#pragma once

#include "core/engine/kernels/metric_rows.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

static void momentsOfRow(const MetricRow& row, float* moments) {
  const std::int64_t count = row.count;
  const float* const output = row.output;
  const float* const target = row.target;
  const float twiceMiddle = row.twiceMiddle;
  const float scale = row.scale;
#pragma omp simd
  for (std::int64_t i = 0; i < count; ++i) {
    const float sum = (output[i] + target[i] - twiceMiddle) * scale;
    const float difference = (output[i] - target[i]) * scale;
    moments[i] = sum;
    moments[i + count] = difference;
    moments[i + 2 * count] = sum * sum;
    moments[i + 3 * count] = difference * difference;
  }
}

// The window is symmetric, so that pairs share a product.
static void weightedSum(const float* const* taps, const float* window, std::int64_t count, float* out) {
  const float* from[kWindow];
  for (int k = 0; k < kWindow; ++k) from[k] = taps[k];
  const float w[] = {window[0], window[1], window[2], window[3], window[4], window[5]};
#pragma omp simd
  for (std::int64_t i = 0; i < count; ++i) {
    out[i] = w[0] * (from[0][i] + from[10][i]) + w[1] * (from[1][i] + from[9][i]) + w[2] * (from[2][i] + from[8][i]) +
             w[3] * (from[3][i] + from[7][i]) + w[4] * (from[4][i] + from[6][i]) + w[5] * from[5][i];
  }
}

static double similarityOfRow(const float* means, std::int64_t count, const SimilarityConstants& constants) {
  const float twiceMiddle = constants.twiceMiddle;
  const float c1 = constants.c1;
  const float c2 = constants.c2;
  float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
  for (std::int64_t i = 0; i < count; ++i) {
    const float s = means[i];
    const float d = means[i + count];
    const float brightness = (s + twiceMiddle) * (s + twiceMiddle);
    const float varianceS = means[i + 2 * count] - s * s;
    const float varianceD = means[i + 3 * count] - d * d;
    sum += (brightness - d * d + c1) * (varianceS - varianceD + c2) /
           ((brightness + d * d + c1) * (varianceS + varianceD + c2));
  }
  return static_cast<double>(sum);
}

static ErrorSums errorsOf(const float* output, const float* target, std::int64_t count) {
  double absolute = 0.0;
  double squared = 0.0;
#pragma omp simd reduction(+ : absolute, squared)
  for (std::int64_t i = 0; i < count; ++i) {
    const double difference = static_cast<double>(output[i]) - static_cast<double>(target[i]);
    absolute += __builtin_fabs(difference);
    squared += difference * difference;
  }
  return {absolute, squared};
}

static std::int64_t binaryHits(const float* output, const float* target, std::int64_t count) {
  constexpr std::int64_t kShort = 1 << 20;  // Counted in 32 bits, as wide as the values.
  std::int64_t all = 0;
  for (std::int64_t first = 0; first < count; first += kShort) {
    const std::int64_t last = smaller(first + kShort, count);
    std::int32_t hits = 0;
#pragma omp simd reduction(+ : hits)
    for (std::int64_t i = first; i < last; ++i) hits += target[i] == (output[i] > 0.5F ? 1.0F : 0.0F) ? 1 : 0;
    all += hits;
  }
  return all;
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
