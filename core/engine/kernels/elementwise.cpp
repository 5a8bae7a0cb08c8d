// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/elementwise.h"

#include <algorithm>
#include <vector>

#include "core/engine/kernels/generations.h"

namespace core {
namespace {

constexpr std::int64_t kPart = 16384;  // Values of one part: small enough for a cache, large enough to be worth a turn.

std::int64_t partsOf(std::int64_t count) { return (count + kPart - 1) / kPart; }

// of(first, count) of each part, added up in their order.
template <class Sum, class Of>
Sum sumOfParts(std::int64_t count, const Of& of) {
  if (count < kPart) return of(0, count);
  std::vector<Sum> sums(static_cast<std::size_t>(partsOf(count)));
#pragma omp parallel for schedule(dynamic, 2) if (count >= kParallelCount)
  for (std::int64_t part = 0; part < partsOf(count); ++part) {
    sums[static_cast<std::size_t>(part)] = of(part * kPart, std::min(kPart, count - part * kPart));
  }
  Sum total{};
  for (const Sum& sum : sums) total += sum;
  return total;
}

double squaresOfPart(const float* values, std::int64_t count) {
  double sum = 0.0;
#pragma omp simd reduction(+ : sum)
  for (std::int64_t i = 0; i < count; ++i) {
    const double value = static_cast<double>(values[i]);
    sum += value * value;
  }
  return sum;
}

}  // namespace

double sumOfSquares(const float* values, std::int64_t count) {
  return sumOfParts<double>(count,
                            [&](std::int64_t first, std::int64_t here) { return squaresOfPart(values + first, here); });
}

namespace kernels {

UpdateTarget keepIn(float* gradients) {
  static constexpr KeepFormula<float> kKeep{};
  return {UpdateRule::Keep, &kKeep, gradients};
}

UpdateSums update(const UpdateTarget& target, std::int64_t count, const float* gradients) {
  return sumOfParts<UpdateSums>(count, [&](std::int64_t first, std::int64_t here) {
    UpdateSums sums;
    generationKernels().updateRun(target, first, here, gradients + first, sums);
    return sums;
  });
}

void throughActivation(UnitActivation activation, const float* outputs, std::int64_t count, float penalty,
                       float* gradients) {
  (void)sumOfParts<double>(count, [&](std::int64_t first, std::int64_t here) {
    generationKernels().backActivation(activation, outputs + first, here, penalty, gradients + first);
    return 0.0;
  });
}

double squaredErrors(UnitActivation activation, const float* outputs, const float* targets, std::int64_t count,
                     float factor, float* gradients) {
  return sumOfParts<double>(count, [&](std::int64_t first, std::int64_t here) {
    return generationKernels().squaredErrorRun(activation, outputs + first, targets + first, here, factor,
                                               gradients + first);
  });
}

}  // namespace kernels
}  // namespace core
