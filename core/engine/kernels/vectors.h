// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of floats as wide as the file's instructions allow, for the kernels that are compiled once for each generation
// of processors. Everything in these files has a name of its own for each generation, and they use nothing of the standard
// library that could be inlined: the linker would keep one generation's copy for all.
#pragma once

#include <cstdint>

#include "core/engine/kernels/large_arrays.h"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

#if defined(__AVX512F__)
#define AFTERIMAGE_GENERATION avx512
#elif defined(__AVX2__) && defined(__FMA__)
#define AFTERIMAGE_GENERATION avx2
#else
#define AFTERIMAGE_GENERATION portable
#endif

namespace core::kernels::AFTERIMAGE_GENERATION {

#if defined(__AVX512F__)
constexpr int kLanes = 16;
constexpr int kProductRows = 12;     // Of a block of sums that lies in registers, two vectors wide.
constexpr int kCorrelationRows = 8;  // The same, where the rows must divide numbers of channels.
#elif defined(__AVX2__) && defined(__FMA__)
constexpr int kLanes = 8;
constexpr int kProductRows = 6;
constexpr int kCorrelationRows = 4;
#else
constexpr int kLanes = 4;
constexpr int kProductRows = 6;
constexpr int kCorrelationRows = 4;
#endif
constexpr int kPanel = 2 * kLanes;  // Channels that are computed side by side.

using Vector = float __attribute__((vector_size(sizeof(float) * kLanes)));
using VectorInMemory = float __attribute__((vector_size(sizeof(float) * kLanes), aligned(sizeof(float)), may_alias));

static inline Vector load(const float* values) { return *reinterpret_cast<const VectorInMemory*>(values); }
static inline void store(float* values, Vector vector) { *reinterpret_cast<VectorInMemory*>(values) = vector; }

// Past the caches where the processor can, for arrays that are too large for them (large_arrays.h); the place must be aligned
// to a vector. endStreams() afterwards, on the same thread, before others read it.
static inline void stream(float* values, Vector vector) {
#if defined(__AVX512F__)
  _mm512_stream_ps(values, vector);
#elif defined(__AVX2__) && defined(__FMA__)
  _mm256_stream_ps(values, vector);
#else
  store(values, vector);
#endif
}
static inline void endStreams() {
#if defined(__AVX2__)
  _mm_sfence();
#endif
}
// For what writes its vectors far apart: a line that goes past the caches in two halves is written twice.
static inline Stores storesOfSingleVectors(Stores stores) { return sizeof(Vector) == 64 ? stores : Stores::Cached; }

// The first "count" lanes (none where it is negative); zeros behind them, which are not read from memory.
#if defined(__AVX512F__)
static inline __mmask16 firstLanes(std::int64_t count) {
  return static_cast<__mmask16>(count >= kLanes ? 0xFFFF : count <= 0 ? 0 : (1 << count) - 1);
}
static inline Vector loadFirst(const float* values, std::int64_t count) {
  return _mm512_maskz_loadu_ps(firstLanes(count), values);
}
static inline void storeFirst(float* values, std::int64_t count, Vector vector) {
  _mm512_mask_storeu_ps(values, firstLanes(count), vector);
}
#elif defined(__AVX2__) && defined(__FMA__)
static inline __m256i firstLanes(std::int64_t count) {
  const int lanes = count >= kLanes ? kLanes : count <= 0 ? 0 : static_cast<int>(count);
  return _mm256_cmpgt_epi32(_mm256_set1_epi32(lanes), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}
static inline Vector loadFirst(const float* values, std::int64_t count) {
  return _mm256_maskload_ps(values, firstLanes(count));
}
static inline void storeFirst(float* values, std::int64_t count, Vector vector) {
  _mm256_maskstore_ps(values, firstLanes(count), vector);
}
#else
static inline Vector loadFirst(const float* values, std::int64_t count) {
  Vector vector{};
  for (int lane = 0; lane < kLanes; ++lane) {
    if (lane < count) vector[lane] = values[lane];
  }
  return vector;
}
static inline void storeFirst(float* values, std::int64_t count, Vector vector) {
  for (int lane = 0; lane < kLanes; ++lane) {
    if (lane < count) values[lane] = vector[lane];
  }
}
#endif

// The same where there are mostly enough: partial stores are slow on some processors.
static inline Vector loadUpTo(const float* values, std::int64_t count) {
  return count >= kLanes ? load(values) : loadFirst(values, count);
}
static inline void storeUpTo(float* values, std::int64_t count, Vector vector) {
  if (count >= kLanes)
    store(values, vector);
  else if (count > 0)
    storeFirst(values, count, vector);
}

// Past the caches where that has been decided (large_arrays.h).
static inline void storeUpTo(float* values, std::int64_t count, Vector vector, Stores stores) {
  if (stores == Stores::PastCaches && count > 0)
    stream(values, vector);
  else
    storeUpTo(values, count, vector);
}

static inline std::int64_t smaller(std::int64_t a, std::int64_t b) { return a < b ? a : b; }
static inline std::int64_t roundedUp(std::int64_t count, std::int64_t unit) { return (count + unit - 1) / unit * unit; }

}  // namespace core::kernels::AFTERIMAGE_GENERATION
