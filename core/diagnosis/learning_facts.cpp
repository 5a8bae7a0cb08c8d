// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/learning_facts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double meanBetween(const std::vector<double>& values, std::size_t first, std::size_t last) {
  const auto begin = values.begin();
  const double sum =
      std::accumulate(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last), 0.0);
  return sum / static_cast<double>(last - first);
}

// Standard deviation around the straight line that fits best.
double scatterOf(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  const double middle = 0.5 * (count - 1.0);
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double slope = 0.0;
  double squares = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    slope += (static_cast<double>(i) - middle) * (values[i] - mean);
    squares += std::pow(static_cast<double>(i) - middle, 2);
  }
  slope = squares > 0.0 ? slope / squares : 0.0;
  double rest = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    rest += std::pow(values[i] - mean - slope * (static_cast<double>(i) - middle), 2);
  }
  return std::sqrt(rest / count);
}

// Over so many in a row.
double lowestMean(const std::vector<double>& values, std::size_t count) {
  double sum = std::accumulate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), 0.0);
  double lowest = sum;
  for (std::size_t end = count; end < values.size(); ++end) {
    sum += values[end] - values[end - count];
    lowest = std::min(lowest, sum);
  }
  return lowest / static_cast<double>(count);
}

}  // namespace

double Course::metric(std::size_t epoch, const std::string& name) const {
  const auto found = epochs.at(epoch).done.metrics.find(name);
  return found == epochs[epoch].done.metrics.end() ? kNone : found->second;
}

std::vector<double> Course::curve(const std::string& name) const {
  std::vector<double> values;
  for (std::size_t i = 0; i < epochs.size(); ++i) values.push_back(metric(i, name));
  return values;
}

double Course::baseline(const std::string& metric) const {
  const auto found = std::find_if(baselines.begin(), baselines.end(),
                                  [](const Baseline& baseline) { return baseline.name == "mean picture"; });
  if (found == baselines.end()) return kNone;
  const auto value = found->metrics.find(metric);
  return value == found->metrics.end() ? kNone : value->second;
}

std::size_t Course::bestEpoch(const std::string& metric) const {
  const std::vector<double> values = curve(metric);
  std::size_t best = 0;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] < values[best] || std::isnan(values[best])) best = i;
  }
  return best;
}

double Course::errorAgainstMean(std::size_t epoch) const {
  const double share = std::min(metric(epoch, "val_mse"), metric(epoch, "mse")) / baseline("mse");
  return std::isfinite(share) ? share : 1.0;
}

bool Course::isAtEnd() const {
  if (epochs.empty()) return false;
  if (last().done.epoch >= settings.training.epochs) return true;
  const auto patience = static_cast<std::size_t>(std::max(0, settings.stopping.patience));
  return patience > 0 && epochs.size() > patience && epochs.size() - 1 - bestEpoch("val_loss") >= patience;
}

std::optional<bool> isWaking(const Course& course) {
  constexpr double kMore = 1.05;
  constexpr double kAnything = 0.001;  // Of what targets differ by: below, it is rounding that grows.
  std::vector<double> spreads;
  for (const EpochFacts& epoch : course.epochs) {
    if (epoch.outputs && epoch.outputs->targetSpread > 0.0) {
      spreads.push_back(epoch.outputs->outputSpread / epoch.outputs->targetSpread);
    }
  }
  if (spreads.size() < 3) return std::nullopt;
  const auto last = spreads.end() - 1;
  return *last > kAnything && *last > *(last - 1) && *last > kMore * *(last - 2);
}

bool isStillFalling(const Course& course) {
  constexpr double kFell = 0.97;
  if (course.epochs.size() >= 3) {
    const double before = course.metric(course.epochs.size() - 3, "loss");
    return course.lastMetric("loss") < before - (1.0 - kFell) * std::abs(before);
  }
  const BatchCourse batches = batchCourse(course.last().batchLosses);
  return batches.last < batches.first - (1.0 - kFell) * std::abs(batches.first);
}

double noiseOf(const std::vector<double>& curve) {
  if (curve.size() < 3) return 0.0;
  std::vector<double> bends;
  for (std::size_t i = 2; i < curve.size(); ++i)
    bends.push_back(std::abs(curve[i] - 2.0 * curve[i - 1] + curve[i - 2]));
  const auto middle = bends.begin() + static_cast<std::ptrdiff_t>(bends.size() / 2);
  std::nth_element(bends.begin(), middle, bends.end());
  return 1.4826 * *middle / std::sqrt(6.0);
}

bool hasFallen(const std::vector<double>& curve, std::size_t recent) {
  constexpr double kClearly = 0.005;
  if (recent == 0 || curve.size() <= recent) return false;
  const auto border = curve.end() - static_cast<std::ptrdiff_t>(recent);
  const double before = *std::min_element(curve.begin(), border);
  return *std::min_element(border, curve.end()) < before - std::max(noiseOf(curve), kClearly * std::abs(before));
}

BatchCourse batchCourse(const std::vector<double>& losses) {
  BatchCourse course;
  if (losses.empty()) return course;
  const std::size_t quarter = std::max<std::size_t>(1, losses.size() / 4);
  course.first = meanBetween(losses, 0, quarter);
  course.last = meanBetween(losses, losses.size() - quarter, losses.size());
  course.lowest = lowestMean(losses, quarter);
  course.scatter = scatterOf(losses);
  std::size_t turns = 0;
  for (std::size_t i = 2; i < losses.size(); ++i) {
    if ((losses[i] - losses[i - 1]) * (losses[i - 1] - losses[i - 2]) < 0.0) ++turns;
  }
  course.turns = losses.size() < 3 ? 0.0 : static_cast<double>(turns) / static_cast<double>(losses.size() - 2);
  return course;
}

}  // namespace core
