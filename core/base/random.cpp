// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <array>
#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "core/base/hash.h"

namespace core {
namespace {

std::uint64_t splitMix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

// The normal density (not scaled: 1 at 0) cut into strips of one area that lie on each other: 0 is the lowest, with the tail
// behind kTail. Strip i reaches from edge(i + 1), up to which every value lies under the curve, to edge(i); the lowest one's
// edge is that of a rectangle with its area.
class NormalStrips {
 public:
  static constexpr std::size_t kCount = 256;
  static constexpr double kTail = 3.6541528853610088;  // For 256 strips, from the paper.

  NormalStrips() {
    const double area =
        kTail * density(kTail) + std::sqrt(std::numbers::pi / 2.0) * std::erfc(kTail / std::numbers::sqrt2);
    edges_[0] = area / density(kTail);
    edges_[1] = kTail;
    for (std::size_t i = 2; i < kCount; ++i) {
      edges_[i] = std::sqrt(-2.0 * std::log(area / edges_[i - 1] + density(edges_[i - 1])));
    }
  }

  static double density(double value) { return std::exp(-0.5 * value * value); }
  [[nodiscard]] double edge(std::size_t strip) const { return edges_[strip]; }

 private:
  std::array<double, kCount + 1> edges_{};  // The last one is 0.
};

// A normal value beyond kTail (G. Marsaglia 1964).
double beyondTail(Random& random) {
  while (true) {
    const double beyond = -std::log(1.0 - random.uniform()) / NormalStrips::kTail;
    if (-2.0 * std::log(1.0 - random.uniform()) >= beyond * beyond) return NormalStrips::kTail + beyond;
  }
}

}  // namespace

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = splitMix(seed);
}

Random::Random(std::uint64_t seed, std::string_view purpose, std::uint64_t position)
    : Random(hash64(purpose, seed) + 0x9e3779b97f4a7c15ULL * position) {}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

std::uint64_t Random::below(std::uint64_t bound) {
  const std::uint64_t biased = (0 - bound) % bound;  // The low part that would make small results likelier.
  while (true) {
    const std::uint64_t value = next();
    if (value >= biased) return value % bound;
  }
}

double Random::normal() {
  static const NormalStrips strips;
  while (true) {
    const std::uint64_t bits = next();
    const std::size_t strip = bits % NormalStrips::kCount;
    const double sign = (bits & NormalStrips::kCount) == 0 ? 1.0 : -1.0;
    const double value = static_cast<double>(bits >> 11) * 0x1.0p-53 * strips.edge(strip);
    if (value < strips.edge(strip + 1)) return sign * value;  // 99 of 100 times.
    if (strip == 0) return sign * beyondTail(*this);
    const double low = NormalStrips::density(strips.edge(strip));
    const double high = NormalStrips::density(strips.edge(strip + 1));
    if (low + (high - low) * uniform() < NormalStrips::density(value)) return sign * value;
  }
}

std::vector<std::uint32_t> shuffledIndices(std::size_t count, Random random) {
  std::vector<std::uint32_t> indices(count);
  std::iota(indices.begin(), indices.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(indices[i - 1], indices[random.below(i)]);
  return indices;
}

}  // namespace core
