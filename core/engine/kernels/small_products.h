// SPDX-License-Identifier: GPL-3.0-or-later
// Products of small matrices whose sums stay in registers: what all filters spend their time with. A panel is kPanel
// columns; kVectors of its two vectors are computed, the other one is left as it is.
#pragma once

#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// kProductRows x depth values (rows lie "distance" floats apart) times depth x kPanel factors.
struct ProductPart {
  const float* rows;
  const float* factors;
};

// sums (kProductRows x kPanel) = the sum of the products of all parts.
template <int kVectors>
static inline void sumProducts(const ProductPart* parts, int count, std::int64_t depth, std::int64_t distance,
                               float* sums) {
  Vector total[kProductRows][kVectors]{};
  for (int part = 0; part < count; ++part) {
    const float* factors = parts[part].factors;
    const float* row[kProductRows / 3];  // Every third: those between are reached from it.
#pragma GCC unroll 8
    for (int r = 0; r < kProductRows / 3; ++r) row[r] = parts[part].rows + 3 * r * distance;
    for (std::int64_t d = 0; d < depth; ++d, factors += kPanel) {
      Vector factor[kVectors];
#pragma GCC unroll 2
      for (int v = 0; v < kVectors; ++v) factor[v] = load(factors + v * kLanes);
#pragma GCC unroll 16
      for (int r = 0; r < kProductRows; ++r) {
        const float value = row[r / 3][(r % 3) * distance + d];
#pragma GCC unroll 2
        for (int v = 0; v < kVectors; ++v) total[r][v] += value * factor[v];
      }
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kProductRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) store(sums + r * kPanel + v * kLanes, total[r][v]);
  }
}

// sums (kCorrelationRows x kPanel) += the sum over "count" places of values x factors: each place has kCorrelationRows
// values and kPanel factors, so many floats behind those of the one before.
template <int kVectors>
static inline void addCorrelation(const float* values, std::int64_t valueDistance, const float* factors,
                                  std::int64_t factorDistance, std::int64_t count, float* sums) {
  Vector total[kCorrelationRows][kVectors];
#pragma GCC unroll 16
  for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) total[r][v] = load(sums + r * kPanel + v * kLanes);
  }
  for (std::int64_t place = 0; place < count; ++place, values += valueDistance, factors += factorDistance) {
    Vector factor[kVectors];
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) factor[v] = load(factors + v * kLanes);
#pragma GCC unroll 16
    for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
      for (int v = 0; v < kVectors; ++v) total[r][v] += values[r] * factor[v];
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) store(sums + r * kPanel + v * kLanes, total[r][v]);
  }
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
