// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of kernels share: values to compute with, and how far what was found is from double precision.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace testing {

class Source {
 public:
  explicit Source(std::uint32_t seed) : random_(seed) {}
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random_);
  }
  // Of a normal distribution.
  std::vector<float> values(std::int64_t count) {
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values) value = std::normal_distribution<float>()(random_);
    return values;
  }

 private:
  std::mt19937 random_;
};

// As a share of the largest value that is expected; infinite where anything found is not finite.
inline double largestError(const std::vector<float>& found, const std::vector<double>& expected) {
  double error = 0.0;
  double largest = 1e-30;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!std::isfinite(found[i])) return std::numeric_limits<double>::infinity();
    error = std::max(error, std::abs(static_cast<double>(found[i]) - expected[i]));
    largest = std::max(largest, std::abs(expected[i]));
  }
  return error / largest;
}

}  // namespace testing
