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

constexpr std::int64_t kChain = 64;  // Products that are added up one after the other: more would round off more.

// sums (kProductRows x kPanel) = the sum of the products of all parts.
template <int kVectors>
static inline void sumProducts(const ProductPart* parts, int count, std::int64_t depth, std::int64_t distance,
                               float* sums) {
  bool isFirst = true;
  for (int part = 0; part < count; ++part) {
    for (std::int64_t begin = 0; begin < depth; begin += kChain, isFirst = false) {
      const std::int64_t end = smaller(begin + kChain, depth);
      const float* factors = parts[part].factors + begin * kPanel;
      const float* row[kProductRows / 3];  // Every third: those between are reached from it.
#pragma GCC unroll 8
      for (int r = 0; r < kProductRows / 3; ++r) row[r] = parts[part].rows + 3 * r * distance;
      Vector total[kProductRows][kVectors]{};
      for (std::int64_t d = begin; d < end; ++d, factors += kPanel) {
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
#pragma GCC unroll 16
      for (int r = 0; r < kProductRows; ++r) {
#pragma GCC unroll 2
        for (int v = 0; v < kVectors; ++v) {
          float* const sum = sums + r * kPanel + v * kLanes;
          store(sum, isFirst ? total[r][v] : load(sum) + total[r][v]);
        }
      }
    }
  }
}

// A place has kCorrelationRows values and kPanel factors; the next one's lie so many floats behind.
struct CorrelationPart {
  const float* values;
  const float* factors;
};
struct CorrelationPlaces {
  std::int64_t count;
  std::int64_t valueDistance;
  std::int64_t factorDistance;
};

// sums (kCorrelationRows x kPanel) += the sum over all parts and places of values x factors; of each part's values those
// from "first" on are taken.
template <int kVectors>
static inline void addCorrelation(const CorrelationPart* parts, int count, std::int64_t first,
                                  const CorrelationPlaces& places, float* sums) {
  Vector total[kCorrelationRows][kVectors];
#pragma GCC unroll 16
  for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) total[r][v] = load(sums + r * kPanel + v * kLanes);
  }
  for (int part = 0; part < count; ++part) {
    const float* values = parts[part].values + first;
    const float* factors = parts[part].factors;
    for (std::int64_t place = 0; place < places.count; ++place) {
      Vector factor[kVectors];
#pragma GCC unroll 2
      for (int v = 0; v < kVectors; ++v) factor[v] = load(factors + v * kLanes);
#pragma GCC unroll 16
      for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
        for (int v = 0; v < kVectors; ++v) total[r][v] += values[r] * factor[v];
      }
      values += places.valueDistance;
      factors += places.factorDistance;
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < kCorrelationRows; ++r) {
#pragma GCC unroll 2
    for (int v = 0; v < kVectors; ++v) store(sums + r * kPanel + v * kLanes, total[r][v]);
  }
}

// The same of a single part.
template <int kVectors>
static inline void addCorrelation(const float* values, std::int64_t valueDistance, const float* factors,
                                  std::int64_t factorDistance, std::int64_t count, float* sums) {
  const CorrelationPart part{values, factors};
  addCorrelation<kVectors>(&part, 1, 0, {count, valueDistance, factorDistance}, sums);
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
