// SPDX-License-Identifier: GPL-3.0-or-later
// Better, or luck? Whether the results of several seeds differ by more than seeds do anyway.
#pragma once

#include <cstddef>
#include <vector>

namespace core {

struct SampleMoments {
  std::size_t count = 0;
  double mean = 0.0;
  double deviation = 0.0;  // Of the sample, with n - 1; 0 for fewer than two.
};

// Values that are not finite are left out.
[[nodiscard]] SampleMoments momentsOf(const std::vector<double>& values);

enum class SeedVerdict {
  TooFewSeeds,  // One of the sides has fewer than two: it cannot be told.
  WithinNoise,  // Such a difference comes about by chance more often than once in twenty times.
  Better,
  Worse,
};

struct SeedComparison {
  SampleMoments first;
  SampleMoments second;
  double difference = 0.0;    // Mean of the first minus mean of the second.
  double halfInterval = 0.0;  // The difference lies within plus or minus this of the true one, 19 times in 20.
  double degrees = 0.0;       // Of freedom.
  double chance = 1.0;        // That seeds alone make at least such a difference (two-sided p).
  SeedVerdict verdict = SeedVerdict::TooFewSeeds;
};

// Welch's t test for unequal variances with the Welch-Satterthwaite degrees of freedom (Welch 1947). Groups without any
// spread differ where their means do. Better means higher where higherIsBetter, otherwise lower.
[[nodiscard]] SeedComparison compareSeeds(const std::vector<double>& first, const std::vector<double>& second,
                                          bool higherIsBetter);

// The same for several groups, each against the one at this place, with Holm's correction (1979) of the chances: the more
// that is tried, the more looks better by luck. The group itself is within noise, with a chance of 1.
[[nodiscard]] std::vector<SeedComparison> compareSeedsWith(std::size_t reference,
                                                           const std::vector<std::vector<double>>& groups,
                                                           bool higherIsBetter);

// P(|T| >= |t|) of Student's distribution with so many degrees of freedom, which are above 0.
[[nodiscard]] double studentTwoSided(double t, double degrees);

}  // namespace core
