// SPDX-License-Identifier: GPL-3.0-or-later
// One step of an optimizer over plain arrays of floats, in one pass with the gradients' length and the search for what is
// not finite. Nothing needs to be aligned, nothing may overlap. The same bits for every number of threads, and for a
// gradient that comes in pieces (dense_update.h).
#pragma once

#include <cstdint>

#include "core/engine/kernels/optimizer_formulas.h"

namespace core::kernels {

inline constexpr int kMostStates = 2;

// The weights of one parameter and the optimizer's states of each, all in the same order.
struct UpdateTarget {
  UpdateRule rule = UpdateRule::Keep;
  const void* formula = nullptr;  // The rule's formula of floats, with the constants of this step.
  float* weights = nullptr;
  float* states[kMostStates] = {nullptr, nullptr};
};

// A target whose weights become the gradients.
[[nodiscard]] UpdateTarget keepIn(float* gradients);

struct UpdateSums {
  double squares = 0.0;  // Of the gradients: finite exactly when all of them are.
  float poison = 0.0F;   // Zero where all weights are finite afterwards, NaN otherwise.

  UpdateSums& operator+=(const UpdateSums& other) {
    squares += other.squares;
    poison += other.poison;
    return *this;
  }
};

// Updates count weights by as many gradients.
[[nodiscard]] UpdateSums update(const UpdateTarget& target, std::int64_t count, const float* gradients);

}  // namespace core::kernels
