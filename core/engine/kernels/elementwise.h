// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over plain arrays of floats at the speed of memory: optimizer steps and sums of squares. Arrays below
// kParallelCount values stay on the calling thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace core {

inline constexpr std::int64_t kParallelCount = 32768;

// Applies a formula of optimizer_formulas.h to each of count weights. All arrays have the weights' order in memory and
// do not overlap. Returns whether every weight is finite afterwards.
template <class Formula, std::size_t StateCount>
bool updateEach(const Formula& formula, std::int64_t count, float* weights, const float* gradients,
                const std::array<float*, StateCount>& states);

// The sum of all squares in double precision: finite exactly when every value is. Sums parts of a fixed size first, so
// that the result does not depend on the number of threads.
[[nodiscard]] double sumOfSquares(const float* values, std::int64_t count);

}  // namespace core
