// SPDX-License-Identifier: GPL-3.0-or-later
// 3-tap filters along one axis with fewer multiplications than taps x results; both axes of a picture use the same one.
//
// Each filter makes kOutputs results from kInputs values, which begin kOffset before the tile's first input; the next tile
// begins kStep inputs further on. It turns the inputs into kPlanes values and the taps into kFactors; each of the products
// multiplies one of either and adds to one of kSums, from which the results are put together. All are exact identities.
// Plain is F(2, 3) of Winograd ("Arithmetic Complexity of Computations", 1980) as Lavin and Gray (2016) use it. The others
// come from F(2, 2), three multiplications instead of four, on that half of the pixels that meets two taps; they only add
// and subtract, so their rounding is that of the plain sum.
#pragma once

#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

struct Product {
  int plane;
  int factor;
  int sum;
};

// The products of Source::kProduct along both axes, by the sum that they add to; of planes, factors and sums there are so
// many along one axis.
template <class Source, int kPlanes, int kFactors, int kSums>
struct ProductTable {
  static constexpr int mostOfOneSum() {
    int most = 0;
    for (int sum = 0; sum < kSums; ++sum) {
      int count = 0;
      for (const Product& product : Source::kProduct) count += product.sum == sum ? 1 : 0;
      most = count > most ? count : most;
    }
    return most;
  }
  static constexpr int kMost = mostOfOneSum() * mostOfOneSum();

  struct OfSum {
    int count;
    int plane[kMost];
    int factor[kMost];
  };
  OfSum of[kSums * kSums];

  constexpr ProductTable() : of{} {
    for (const Product& y : Source::kProduct) {
      for (const Product& x : Source::kProduct) {
        OfSum& sum = of[y.sum * kSums + x.sum];
        sum.plane[sum.count] = y.plane * kPlanes + x.plane;
        sum.factor[sum.count++] = y.factor * kFactors + x.factor;
      }
    }
  }
};

// Taps as the factors of the filters; also back, from gradients of factors to those of taps, where a correlation asks for it.
struct PlainFactors {
  static constexpr int kFactors = 4;
  static inline void make(const Vector* w, Vector* u) {
    const Vector ends = (w[0] + w[2]) * 0.5F;
    u[0] = w[0];
    u[1] = ends + w[1] * 0.5F;
    u[2] = ends - w[1] * 0.5F;
    u[3] = w[2];
  }
  static inline void back(const Vector* u, Vector* w) {
    const Vector half = (u[1] + u[2]) * 0.5F;
    w[0] = u[0] + half;
    w[1] = (u[1] - u[2]) * 0.5F;
    w[2] = u[3] + half;
  }
};

struct StridedFactors {
  static constexpr int kFactors = 4;
  static inline void make(const Vector* w, Vector* u) {
    u[0] = w[0];
    u[1] = w[1];
    u[2] = w[0] + w[2];
    u[3] = w[2];
  }
  static inline void back(const Vector* u, Vector* w) {
    w[0] = u[0] + u[2];
    w[1] = u[1];
    w[2] = u[3] + u[2];
  }
};

struct UpSampledFactors {
  static constexpr int kFactors = 3;
  static inline void make(const Vector* w, Vector* u) {
    u[0] = w[0];
    u[1] = w[0] + w[1] + w[2];
    u[2] = w[2];
  }
  static inline void back(const Vector* u, Vector* w) {
    w[0] = u[0] + u[1];
    w[1] = u[1];
    w[2] = u[2] + u[1];
  }
};

// y[i] = sum of w[k] x[i + k - 1].
struct PlainFilter : PlainFactors {
  static constexpr int kInputs = 4, kStep = 2, kOffset = -1, kPlanes = 4, kSums = 4, kOutputs = 2, kProducts = 4;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 3}};
  static inline void planes(const Vector* x, Vector* p) {
    p[0] = x[0] - x[2];
    p[1] = x[1] + x[2];
    p[2] = x[2] - x[1];
    p[3] = x[1] - x[3];
  }
  static inline void results(const Vector* s, Vector* y) {
    y[0] = s[0] + s[1] + s[2];
    y[1] = s[1] - s[2] - s[3];
  }
};

// y[i] = sum of w[k] x[2 i + k - 1]: odd x meet the outer taps of two neighbours, even x the middle one.
struct StridedFilter : StridedFactors {
  static constexpr int kInputs = 5, kStep = 4, kOffset = -1, kPlanes = 5, kSums = 3, kOutputs = 2, kProducts = 5;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 0}, {2, 2, 1}, {3, 3, 2}, {4, 1, 2}};
  static inline void planes(const Vector* x, Vector* p) {
    p[0] = x[0] - x[2];
    p[1] = x[1];
    p[2] = x[2];
    p[3] = x[4] - x[2];
    p[4] = x[3];
  }
  static inline void results(const Vector* s, Vector* y) {
    y[0] = s[0] + s[1];
    y[1] = s[2] + s[1];
  }
};

// The transposed: x[2 i] = w[1] y[i], x[2 i + 1] = w[2] y[i] + w[0] y[i + 1].
struct TransposedFilter : StridedFactors {
  static constexpr int kInputs = 3, kStep = 2, kOffset = 0, kPlanes = 4, kSums = 5, kOutputs = 4, kProducts = 5;
  static constexpr Product kProduct[] = {{0, 1, 0}, {2, 3, 1}, {1, 2, 2}, {1, 1, 3}, {3, 0, 4}};
  static inline void planes(const Vector* y, Vector* p) {
    p[0] = y[0];
    p[1] = y[1];
    p[2] = y[0] - y[1];
    p[3] = y[2] - y[1];
  }
  static inline void results(const Vector* s, Vector* x) {
    x[0] = s[0];
    x[1] = s[1] + s[2];
    x[2] = s[3];
    x[3] = s[4] + s[2];
  }
};

// The plain filter over values that each stand twice: x[2 i] = w[0] y[i - 1] + (w[1] + w[2]) y[i] and
// x[2 i + 1] = (w[0] + w[1]) y[i] + w[2] y[i + 1] share the product of y[i] and the sum of the taps.
struct UpSampledFilter : UpSampledFactors {
  static constexpr int kInputs = 3, kStep = 1, kOffset = -1, kPlanes = 3, kSums = 3, kOutputs = 2, kProducts = 3;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}};
  static inline void planes(const Vector* y, Vector* p) {
    p[0] = y[0] - y[1];
    p[1] = y[1];
    p[2] = y[2] - y[1];
  }
  static inline void results(const Vector* s, Vector* x) {
    x[0] = s[0] + s[1];
    x[1] = s[2] + s[1];
  }
};

// Its transposed: three products of all taps make one value from four.
struct UpSampledTransposedFilter : UpSampledFactors {
  static constexpr int kInputs = 4, kStep = 2, kOffset = -1, kPlanes = 3, kSums = 1, kOutputs = 1, kProducts = 3;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 0}, {2, 2, 0}};
  static inline void planes(const Vector* x, Vector* p) {
    p[0] = x[3] - x[1];
    p[1] = x[1] + x[2];
    p[2] = x[0] - x[2];
  }
  static inline void results(const Vector* s, Vector* y) { y[0] = s[0]; }
};

// How the taps' gradient follows from the inputs' planes of a filter and these planes of the results' gradient: each
// product adds to the gradient of one factor.
struct PlainCorrelation {
  using Filter = PlainFilter;
  static constexpr int kPlanes = 4, kProducts = 4;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 3}};
  static inline void planes(const Vector* y, Vector* p) {
    p[0] = y[0];
    p[1] = y[0] + y[1];
    p[2] = y[0] - y[1];
    p[3] = -y[1];
  }
};

struct StridedCorrelation {
  using Filter = StridedFilter;
  static constexpr int kPlanes = 3, kProducts = 5;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 0, 1}, {2, 1, 2}, {3, 2, 3}, {4, 2, 1}};
  static inline void planes(const Vector* y, Vector* p) {
    p[0] = y[0];
    p[1] = y[0] + y[1];
    p[2] = y[1];
  }
};

struct UpSampledCorrelation {
  using Filter = UpSampledFilter;
  static constexpr int kPlanes = 3, kProducts = 3;
  static constexpr Product kProduct[] = {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}};
  static inline void planes(const Vector* x, Vector* p) {
    p[0] = x[0];
    p[1] = x[0] + x[1];
    p[2] = x[1];
  }
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
