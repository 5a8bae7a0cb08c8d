// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/seed_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr double kLevel = 0.05;
constexpr double kPrecision = 1e-14;
constexpr int kMostSteps = 500;

// The continued fraction of I_x(a, b), by Lentz's method.
double betaFraction(double a, double b, double x) {
  constexpr double kTiny = 1e-300;
  const auto guarded = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
  double c = 1.0;
  double d = 1.0 / guarded(1.0 - (a + b) * x / (a + 1.0));
  double fraction = d;
  for (int step = 1; step <= kMostSteps; ++step) {
    const double m = step;
    const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
    d = 1.0 / guarded(1.0 + even * d);
    c = guarded(1.0 + even / c);
    fraction *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
    d = 1.0 / guarded(1.0 + odd * d);
    c = guarded(1.0 + odd / c);
    fraction *= d * c;
    if (std::abs(d * c - 1.0) < kPrecision) break;
  }
  return fraction;
}

double regularisedBeta(double a, double b, double x) {
  if (x <= 0.0) return 0.0;
  if (x >= 1.0) return 1.0;
  const double logarithm = std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x);
  // The fraction converges fast on one side of the mean; the other side follows by symmetry.
  if (x < (a + 1.0) / (a + b + 2.0)) return std::exp(logarithm) * betaFraction(a, b, x) / a;
  return 1.0 - std::exp(logarithm) * betaFraction(b, a, 1.0 - x) / b;
}

// The t beyond which a share of the distribution lies, on both sides together.
double studentQuantile(double share, double degrees) {
  double low = 0.0;
  double high = 1.0;
  while (studentTwoSided(high, degrees) > share && high < 1e12) high *= 2.0;
  for (int step = 0; step < 200; ++step) {
    const double middle = (low + high) / 2.0;
    (studentTwoSided(middle, degrees) > share ? low : high) = middle;
  }
  return high;
}

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

double studentTwoSided(double t, double degrees) {
  return regularisedBeta(degrees / 2.0, 0.5, degrees / (degrees + t * t));
}

SeedComparison compareSeeds(const std::vector<double>& first, const std::vector<double>& second, bool higherIsBetter) {
  SeedComparison comparison{momentsOf(first), momentsOf(second)};
  comparison.difference = comparison.first.mean - comparison.second.mean;
  if (comparison.first.count < 2 || comparison.second.count < 2) return comparison;
  const auto countA = static_cast<double>(comparison.first.count);
  const auto countB = static_cast<double>(comparison.second.count);
  const double a = comparison.first.deviation * comparison.first.deviation / countA;
  const double b = comparison.second.deviation * comparison.second.deviation / countB;
  if (a + b > 0.0) {
    comparison.degrees = (a + b) * (a + b) / (a * a / (countA - 1.0) + b * b / (countB - 1.0));
    const double error = std::sqrt(a + b);
    comparison.chance = studentTwoSided(comparison.difference / error, comparison.degrees);
    comparison.halfInterval = error * studentQuantile(kLevel, comparison.degrees);
  } else {
    comparison.chance = comparison.difference == 0.0 ? 1.0 : 0.0;
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
