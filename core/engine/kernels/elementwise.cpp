// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/elementwise.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/engine/kernels/optimizer_formulas.h"

namespace core {
namespace {

constexpr std::int64_t kPart = 16384;  // Values of one part: small enough for a cache, large enough to be worth a turn.

std::int64_t partsOf(std::int64_t count) { return (count + kPart - 1) / kPart; }

// Zero when all updated weights are finite, NaN otherwise: zero times infinity is NaN, and NaN stays.
template <class Formula, std::size_t... Index>
float updatePart(const Formula formula, std::int64_t begin, std::int64_t end, float* weights, const float* gradients,
                 const std::array<float*, sizeof...(Index)> states, std::index_sequence<Index...>) {
  float poison = 0.0F;
#pragma omp simd reduction(+ : poison)
  for (std::int64_t i = begin; i < end; ++i) {
    formula(weights[i], gradients[i], states[Index][i]...);
    poison += weights[i] * 0.0F;
  }
  return poison;
}

double squaresOfPart(const float* values, std::int64_t begin, std::int64_t end) {
  double sum = 0.0;
#pragma omp simd reduction(+ : sum)
  for (std::int64_t i = begin; i < end; ++i) {
    const double value = static_cast<double>(values[i]);
    sum += value * value;
  }
  return sum;
}

}  // namespace

template <class Formula, std::size_t StateCount>
bool updateEach(const Formula& formula, std::int64_t count, float* weights, const float* gradients,
                const std::array<float*, StateCount>& states) {
  float poison = 0.0F;
#pragma omp parallel for schedule(dynamic, 2) reduction(+ : poison) if (count >= kParallelCount)
  for (std::int64_t part = 0; part < partsOf(count); ++part) {
    poison += updatePart(formula, part * kPart, std::min(count, (part + 1) * kPart), weights, gradients, states,
                         std::make_index_sequence<StateCount>());
  }
  return poison == 0.0F;
}

double sumOfSquares(const float* values, std::int64_t count) {
  std::vector<double> sums(static_cast<std::size_t>(partsOf(count)));
#pragma omp parallel for schedule(dynamic, 4) if (count >= kParallelCount)
  for (std::int64_t part = 0; part < partsOf(count); ++part) {
    sums[static_cast<std::size_t>(part)] = squaresOfPart(values, part * kPart, std::min(count, (part + 1) * kPart));
  }
  double total = 0.0;
  for (const double sum : sums) total += sum;
  return total;
}

template bool updateEach(const AdamFormula<float>&, std::int64_t, float*, const float*, const std::array<float*, 2>&);
template bool updateEach(const NadamFormula<float>&, std::int64_t, float*, const float*, const std::array<float*, 2>&);
template bool updateEach(const SgdFormula<float>&, std::int64_t, float*, const float*, const std::array<float*, 0>&);
template bool updateEach(const SgdMomentumFormula<float>&, std::int64_t, float*, const float*,
                         const std::array<float*, 1>&);
template bool updateEach(const RmspropFormula<float>&, std::int64_t, float*, const float*,
                         const std::array<float*, 1>&);
template bool updateEach(const RmspropMomentumFormula<float>&, std::int64_t, float*, const float*,
                         const std::array<float*, 2>&);
template bool updateEach(const AdadeltaFormula<float>&, std::int64_t, float*, const float*,
                         const std::array<float*, 2>&);
template bool updateEach(const AdagradFormula<float>&, std::int64_t, float*, const float*,
                         const std::array<float*, 1>&);

}  // namespace core
