// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/seed_statistics.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace core {
namespace {

constexpr double kLevel = 0.05;
using boost::math::students_t;

void judge(SeedComparison& comparison, bool higherIsBetter) {
  if (comparison.first.count < 2 || comparison.second.count < 2) return;
  if (comparison.chance >= kLevel || comparison.difference == 0.0) {
    comparison.verdict = SeedVerdict::WithinNoise;
    return;
  }
  comparison.verdict = (comparison.difference > 0.0) == higherIsBetter ? SeedVerdict::Better : SeedVerdict::Worse;
}

}  // namespace

SampleMoments momentsOf(const std::vector<double>& values) {
  SampleMoments moments;
  double squares = 0.0;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    ++moments.count;
    const double away = value - moments.mean;
    moments.mean += away / static_cast<double>(moments.count);
    squares += away * (value - moments.mean);
  }
  if (moments.count > 1) moments.deviation = std::sqrt(squares / static_cast<double>(moments.count - 1));
  return moments;
}

double studentTwoSided(double t, double degrees) { return 2.0 * cdf(complement(students_t(degrees), std::abs(t))); }

SeedComparison compareSeeds(const std::vector<double>& first, const std::vector<double>& second, bool higherIsBetter) {
  SeedComparison comparison{momentsOf(first), momentsOf(second)};
  comparison.difference = comparison.first.mean - comparison.second.mean;
  if (comparison.first.count < 2 || comparison.second.count < 2) return comparison;
  const auto countA = static_cast<double>(comparison.first.count);
  const auto countB = static_cast<double>(comparison.second.count);
  const double a = comparison.first.deviation * comparison.first.deviation / countA;
  const double b = comparison.second.deviation * comparison.second.deviation / countB;
  const double variance = a + b;
  if (variance > 0.0 && std::isfinite(variance)) {
    const double share = a / variance;  // Squares of variances themselves could vanish.
    comparison.degrees = 1.0 / (share * share / (countA - 1.0) + (1.0 - share) * (1.0 - share) / (countB - 1.0));
    const double error = std::sqrt(variance);
    comparison.chance = studentTwoSided(comparison.difference / error, comparison.degrees);
    comparison.halfInterval = error * quantile(complement(students_t(comparison.degrees), kLevel / 2.0));
  } else {
    comparison.chance = variance == 0.0 && comparison.difference != 0.0 ? 0.0 : 1.0;
  }
  judge(comparison, higherIsBetter);
  return comparison;
}

std::vector<SeedComparison> compareSeedsWith(std::size_t reference, const std::vector<std::vector<double>>& groups,
                                             bool higherIsBetter) {
  std::vector<SeedComparison> comparisons;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    comparisons.push_back(compareSeeds(groups[i], groups[reference], higherIsBetter));
    const SeedComparison& made = comparisons.back();
    if (i != reference && made.verdict != SeedVerdict::TooFewSeeds) order.push_back(i);
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return comparisons[a].chance < comparisons[b].chance; });
  double highest = 0.0;
  for (std::size_t place = 0; place < order.size(); ++place) {
    SeedComparison& comparison = comparisons[order[place]];
    highest = std::max(highest, comparison.chance * static_cast<double>(order.size() - place));
    comparison.chance = std::min(1.0, highest);
    judge(comparison, higherIsBetter);
  }
  return comparisons;
}

}  // namespace core
