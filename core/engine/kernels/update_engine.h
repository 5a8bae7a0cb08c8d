// SPDX-License-Identifier: GPL-3.0-or-later
// How updates.h is computed: a formula over as many weights as the file's vectors are wide.
#pragma once

#include "core/engine/kernels/updates.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// A vector as the formulas take values: what they are made into has a name of its own for each generation.
struct Lanes {
  Vector values;

  void operator+=(const Lanes& other) { values += other.values; }
  void operator-=(const Lanes& other) { values -= other.values; }
  void operator*=(float factor) { values *= factor; }
};
static inline Lanes operator+(const Lanes& a, const Lanes& b) { return {a.values + b.values}; }
static inline Lanes operator-(const Lanes& a, const Lanes& b) { return {a.values - b.values}; }
static inline Lanes operator*(const Lanes& a, const Lanes& b) { return {a.values * b.values}; }
static inline Lanes operator/(const Lanes& a, const Lanes& b) { return {a.values / b.values}; }
static inline Lanes operator+(const Lanes& a, float b) { return {a.values + b}; }
static inline Lanes operator*(const Lanes& a, float b) { return {a.values * b}; }

static inline Lanes sqrt(const Lanes& a) {
#if defined(__AVX512F__)
  return {_mm512_sqrt_ps(a.values)};
#elif defined(__AVX2__) && defined(__FMA__)
  return {_mm256_sqrt_ps(a.values)};
#else
  Lanes roots = a;
  for (int lane = 0; lane < kLanes; ++lane) roots.values[lane] = __builtin_sqrtf(a.values[lane]);
  return roots;
#endif
}

static inline double squaresOf(const float* values, std::int64_t count) {
  double sum = 0.0;
#pragma omp simd reduction(+ : sum)
  for (std::int64_t i = 0; i < count; ++i) {
    const double value = static_cast<double>(values[i]);
    sum += value * value;
  }
  return sum;
}

// One function for all who update, so that each weight meets the same instructions and gets the same bits.
template <class Formula>
__attribute__((noipa)) static void updateAs(const UpdateTarget& target, std::int64_t first, std::int64_t count,
                                            const float* gradients, UpdateSums& sums) {
  constexpr auto kStates = Formula::kStates.size();
  const Formula formula = *static_cast<const Formula*>(target.formula);
  float* const weights = target.weights + first;
  float* const one = kStates > 0 ? target.states[0] + first : nullptr;
  float* const two = kStates > 1 ? target.states[1] + first : nullptr;
  Vector poison{};
  for (std::int64_t i = 0; i < count; i += kLanes) {
    const std::int64_t here = count - i;
    const Lanes gradient{loadUpTo(gradients + i, here)};
    Lanes weight{loadUpTo(weights + i, here)};
    if constexpr (kStates == 0) {
      formula(weight, gradient);
    } else if constexpr (kStates == 1) {
      Lanes state{loadUpTo(one + i, here)};
      formula(weight, gradient, state);
      storeUpTo(one + i, here, state.values);
    } else {
      Lanes state{loadUpTo(one + i, here)};
      Lanes other{loadUpTo(two + i, here)};
      formula(weight, gradient, state, other);
      storeUpTo(one + i, here, state.values);
      storeUpTo(two + i, here, other.values);
    }
    storeUpTo(weights + i, here, weight.values);
    // Behind the last weight a formula may make anything of zeros. Zero times infinity is NaN, and NaN stays.
    poison += (here >= kLanes ? weight.values : loadFirst(weights + i, here)) * 0.0F;
  }
  sums.squares += squaresOf(gradients, count);
  for (int lane = 0; lane < kLanes; ++lane) sums.poison += poison[lane];
}

// The weights from "first" on, by the first gradients.
static void updateRun(const UpdateTarget& target, std::int64_t first, std::int64_t count, const float* gradients,
                      UpdateSums& sums) {
  switch (target.rule) {
    case UpdateRule::Adam: return updateAs<AdamFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Nadam: return updateAs<NadamFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Sgd: return updateAs<SgdFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::SgdMomentum: return updateAs<SgdMomentumFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Rmsprop: return updateAs<RmspropFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::RmspropMomentum:
      return updateAs<RmspropMomentumFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Adadelta: return updateAs<AdadeltaFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Adagrad: return updateAs<AdagradFormula<float>>(target, first, count, gradients, sums);
    case UpdateRule::Keep: return updateAs<KeepFormula<float>>(target, first, count, gradients, sums);
  }
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
