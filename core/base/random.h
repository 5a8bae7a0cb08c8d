// SPDX-License-Identifier: GPL-3.0-or-later
// Reproducible random numbers: one run seed feeds an independent stream per purpose, equal on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

// xoshiro256** by D. Blackman and S. Vigna (2018, "Scrambled linear pseudorandom number generators"), seeded by
// splitmix64. Own distributions, because those of the standard library differ between its implementations.
class Random {
 public:
  explicit Random(std::uint64_t seed);
  // The stream of one purpose ("shuffle", "augmentation", ...) at one position (an epoch, a sample).
  Random(std::uint64_t seed, std::string_view purpose, std::uint64_t position = 0);

  [[nodiscard]] std::uint64_t next();
  // Uniform in [0, 1).
  [[nodiscard]] double uniform();
  // Uniform in [low, high).
  [[nodiscard]] double uniform(double low, double high);
  // Uniform in 0 .. bound - 1; bound > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);
  // Mean 0, standard deviation 1 (G. Marsaglia and W. Tsang 2000, "The ziggurat method for generating random variables").
  [[nodiscard]] double normal();

 private:
  std::uint64_t state_[4];
};

// 0 .. count - 1 in a random order (Fisher and Yates).
[[nodiscard]] std::vector<std::uint32_t> shuffledIndices(std::size_t count, Random random);

}  // namespace core
