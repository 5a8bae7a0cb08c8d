// SPDX-License-Identifier: GPL-3.0-or-later
// How unit_activations.h is computed.
#pragma once

#include "core/engine/kernels/unit_activations.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// The gradient times the activation's slope, which its output tells.
static inline Vector throughSlope(UnitActivation activation, Vector output, Vector gradient) {
  switch (activation) {
    case UnitActivation::Linear: break;
    case UnitActivation::Relu: return output > 0.0F ? gradient : Vector{};
    case UnitActivation::Sigmoid: return gradient * (output * (1.0F - output));
    case UnitActivation::Tanh: return gradient * (1.0F - output * output);
  }
  return gradient;
}

static void backActivation(UnitActivation activation, const float* outputs, std::int64_t count, float penalty,
                           float* gradients) {
  const Vector up = Vector{} + penalty;
  for (std::int64_t i = 0; i < count; i += kLanes) {
    const Vector output = loadUpTo(outputs + i, count - i);
    const Vector sign = output > 0.0F ? up : output < 0.0F ? -up : Vector{};
    const Vector gradient = loadUpTo(gradients + i, count - i) + sign;
    storeUpTo(gradients + i, count - i, throughSlope(activation, output, gradient));
  }
}

static double squaredErrorRun(UnitActivation activation, const float* outputs, const float* targets, std::int64_t count,
                              float factor, float* gradients) {
  constexpr std::int64_t kShort = 1024;  // Values that are added up as floats.
  double sum = 0.0;
  for (std::int64_t first = 0; first < count; first += kShort) {
    const std::int64_t last = smaller(first + kShort, count);
    Vector squares{};
    for (std::int64_t i = first; i < last; i += kLanes) {
      const Vector output = loadUpTo(outputs + i, last - i);
      const Vector error = output - loadUpTo(targets + i, last - i);
      squares += error * error;
      storeUpTo(gradients + i, last - i, throughSlope(activation, output, error * factor));
    }
    for (int lane = 0; lane < kLanes; ++lane) sum += static_cast<double>(squares[lane]);
  }
  return sum;
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
