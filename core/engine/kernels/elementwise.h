// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over plain arrays of floats at the speed of memory, in parts of a fixed size.
#pragma once

#include <cstdint>

namespace core {

// Arrays below so many values stay on the calling thread.
inline constexpr std::int64_t kParallelCount = 32768;

// The sum of all squares in double precision: finite exactly when every value is. Sums parts of a fixed size first, so
// that the result does not depend on the number of threads.
[[nodiscard]] double sumOfSquares(const float* values, std::int64_t count);

}  // namespace core
