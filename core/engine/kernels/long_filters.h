// SPDX-License-Identifier: GPL-3.0-or-later
// Strided 3-tap filters that make four results at a time: minimal_filters.h with F(4, 2), five multiplications instead of
// eight on the half of the pixels that meets two taps, by the method of Toom and Cook. 16 results take 81 products instead
// of 100. Unlike F(2, 2) they multiply by constants, so their points were chosen for their rounding: with 0, 1, -1, 2 and
// infinity it is three times that of the plain sum, with two pairs of points and infinity one and a half times.
#pragma once

#include "core/engine/kernels/minimal_filters.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// Near and far from zero, with either sign; infinity is the fifth.
struct LongPoints {
  static constexpr float kNear = 0.375F, kFar = 1.25F;
  static constexpr float kNear2 = kNear * kNear, kFar2 = kFar * kFar;
};

struct LongStridedFactors {
  static constexpr int kFactors = 6;
  static inline void make(const Vector* w, Vector* u) {
    constexpr float kOfNear = 1 / (2 * LongPoints::kNear * (LongPoints::kNear2 - LongPoints::kFar2));
    constexpr float kOfFar = 1 / (2 * LongPoints::kFar * (LongPoints::kFar2 - LongPoints::kNear2));
    u[0] = (w[0] + w[2] * LongPoints::kNear) * kOfNear;
    u[1] = (w[2] * LongPoints::kNear - w[0]) * kOfNear;
    u[2] = (w[0] + w[2] * LongPoints::kFar) * kOfFar;
    u[3] = (w[2] * LongPoints::kFar - w[0]) * kOfFar;
    u[4] = w[2];
    u[5] = w[1];
  }
};

// Four results of a filter of two taps, y[i] = w[0] d[i] + w[2] d[i + 1], from five products of planes and factors.
struct LongTwoTaps : LongPoints {
  static inline void planes(Vector d0, Vector d1, Vector d2, Vector d3, Vector d4, Vector* p) {
    const Vector oddNear = d3 - d1 * kFar2;
    const Vector evenNear = (d2 - d0 * kFar2) * kNear;
    const Vector oddFar = d3 - d1 * kNear2;
    const Vector evenFar = (d2 - d0 * kNear2) * kFar;
    p[0] = oddNear + evenNear;
    p[1] = oddNear - evenNear;
    p[2] = oddFar + evenFar;
    p[3] = oddFar - evenFar;
    p[4] = d4 - d2 * (kNear2 + kFar2) + d0 * (kNear2 * kFar2);
  }
  static inline void results(const Vector* s, Vector* y) {
    const Vector sumNear = s[0] + s[1];
    const Vector differenceNear = (s[0] - s[1]) * kNear;
    const Vector sumFar = s[2] + s[3];
    const Vector differenceFar = (s[2] - s[3]) * kFar;
    y[0] = sumNear + sumFar;
    y[1] = differenceNear + differenceFar;
    y[2] = sumNear * kNear2 + sumFar * kFar2;
    y[3] = differenceNear * kNear2 + differenceFar * kFar2 + s[4];
  }
};

// The strided filter for four results at a time.
struct LongStridedFilter : LongStridedFactors {
  static constexpr int kInputs = 9, kStep = 8, kOffset = -1, kPlanes = 9, kSums = 8, kOutputs = 4, kProducts = 9;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 3}, {4, 4, 4},
                                         {8, 5, 4}, {5, 5, 5}, {6, 5, 6}, {7, 5, 7}};
  static inline void planes(const Vector* x, Vector* p) {
    LongTwoTaps::planes(x[0], x[2], x[4], x[6], x[8], p);
    p[5] = x[1];
    p[6] = x[3];
    p[7] = x[5];
    p[8] = x[7];
  }
  static inline void results(const Vector* s, Vector* y) {
    LongTwoTaps::results(s, y);
    y[0] += s[5];
    y[1] += s[6];
    y[2] += s[7];
  }
};

// Its transposed, where the two taps stand the other way round: everything of LongTwoTaps is read from its end.
struct LongTransposedFilter : LongStridedFactors {
  static constexpr int kInputs = 5, kStep = 4, kOffset = 0, kPlanes = 9, kSums = 9, kOutputs = 8, kProducts = 9;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 3}, {4, 4, 4},
                                         {5, 5, 5}, {6, 5, 6}, {7, 5, 7}, {8, 5, 8}};
  static inline void planes(const Vector* y, Vector* p) {
    LongTwoTaps::planes(y[4], y[3], y[2], y[1], y[0], p);
    p[5] = y[0];
    p[6] = y[1];
    p[7] = y[2];
    p[8] = y[3];
  }
  static inline void results(const Vector* s, Vector* x) {
    Vector between[4];
    LongTwoTaps::results(s, between);
    for (int i = 0; i < 4; ++i) {
      x[2 * i] = s[5 + i];
      x[2 * i + 1] = between[3 - i];
    }
  }
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
