// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/value_facts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {
namespace {

constexpr double kPlainDeviation = 2.0 / 255.0;
constexpr float kGreyTolerance = 3.5F / 255.0F;

// Cohen's d with the pooled deviation; a constant against another constant is as far apart as can be said.
double effect(const std::vector<float>& a, const std::vector<float>& b) {
  const double pooled = std::sqrt(0.5 * (std::pow(deviationOf(a), 2) + std::pow(deviationOf(b), 2)));
  const double difference = meanOf(b) - meanOf(a);
  return std::abs(difference) < 1e-6 ? 0.0 : difference / std::max(pooled, 0.01);
}

// Less the mean of each channel: that a picture is reddish tells nothing of what stands where.
std::vector<float> withoutColour(const PictureValues& picture) {
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  std::vector<double> means(channels);
  for (std::size_t i = 0; i < picture.values.size(); ++i) {
    means[i % channels] += static_cast<double>(picture.values[i]) * static_cast<double>(channels) /
                           static_cast<double>(picture.values.size());
  }
  std::vector<float> rest = picture.values;
  for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= static_cast<float>(means[i % channels]);
  return rest;
}

}  // namespace

ValueFacts valueFacts(const std::vector<float>& values) {
  if (values.empty()) return {};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {static_cast<double>(*low), static_cast<double>(*high), meanOf(values), deviationOf(values)};
}

double shareOutside(const std::vector<float>& values, double low, double high) {
  const double margin = 1e-3 * (high - low);
  const auto outside = std::count_if(values.begin(), values.end(), [&](float value) {
    return static_cast<double>(value) < low - margin || static_cast<double>(value) > high + margin;
  });
  return values.empty() ? 0.0 : static_cast<double>(outside) / static_cast<double>(values.size());
}

double blankShare(const std::vector<PictureValues>& pictures) {
  const auto blank = std::count_if(pictures.begin(), pictures.end(),
                                   [](const PictureValues& picture) { return variationOf(picture) < kPlainDeviation; });
  return pictures.empty() ? 0.0 : static_cast<double>(blank) / static_cast<double>(pictures.size());
}

double greyShare(const std::vector<PictureValues>& pictures) {
  std::size_t grey = 0;
  std::size_t count = 0;
  for (const PictureValues& picture : pictures) {
    if (picture.shape.channels != 3) return 0.0;
    for (std::size_t i = 0; i + 2 < picture.values.size(); i += 3) {
      const auto [low, high] = std::minmax({picture.values[i], picture.values[i + 1], picture.values[i + 2]});
      grey += high - low <= kGreyTolerance ? 1U : 0U;
      ++count;
    }
  }
  return count == 0 ? 0.0 : static_cast<double>(grey) / static_cast<double>(count);
}

double alikeness(const std::vector<PictureValues>& targets) {
  if (targets.size() < 2) return 0.0;
  const std::size_t size = targets.front().values.size();
  const auto count = static_cast<double>(targets.size());
  double around = 0.0;  // The mean picture: needs an unbiased variance, or two pictures would look half alike.
  std::vector<double> mean(size);
  for (const PictureValues& target : targets) {
    for (std::size_t i = 0; i < size; ++i) mean[i] += static_cast<double>(target.values[i]) / count;
  }
  double all = 0.0;
  std::vector<double> colour(static_cast<std::size_t>(targets.front().shape.channels));
  for (std::size_t i = 0; i < size; ++i) colour[i % colour.size()] += mean[i];
  for (double& channel : colour) channel /= static_cast<double>(size / colour.size());
  for (const PictureValues& target : targets) {
    for (std::size_t i = 0; i < size; ++i) {
      const double value = static_cast<double>(target.values[i]);
      around += std::pow(value - mean[i], 2) * count / (count - 1.0);
      all += std::pow(value - colour[i % colour.size()], 2);
    }
  }
  return all <= 0.0 ? 1.0 : std::clamp(1.0 - around / all, 0.0, 1.0);
}

double explainedByInput(const std::vector<PictureValues>& inputs, const std::vector<PictureValues>& targets) {
  double sum = 0.0;
  double count = 0.0;
  for (std::size_t i = 0; i < std::min(inputs.size(), targets.size()); ++i) {
    if (variationOf(targets[i]) < kPlainDeviation) continue;
    sum += std::pow(correlation(withoutColour(inputs[i]), withoutColour(targets[i])), 2);
    ++count;
  }
  return count > 0.0 ? sum / count : 1.0;
}

double meanDifference(const std::vector<PictureValues>& inputs, const std::vector<PictureValues>& targets) {
  double sum = 0.0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(inputs.size(), targets.size()); ++i) {
    for (std::size_t k = 0; k < inputs[i].values.size(); ++k) {
      sum += std::abs(static_cast<double>(inputs[i].values[k]) - static_cast<double>(targets[i].values[k]));
    }
    count += inputs[i].values.size();
  }
  return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

SplitFacts splitFacts(const std::vector<PictureValues>& training, const std::vector<PictureValues>& validation) {
  if (training.size() < 2 || validation.size() < 2) return {};
  const auto of = [](const std::vector<PictureValues>& pictures, double (*figure)(const PictureValues&)) {
    std::vector<float> found;
    for (const PictureValues& picture : pictures) found.push_back(static_cast<float>(figure(picture)));
    return found;
  };
  const auto brightness = [](const PictureValues& picture) { return meanOf(picture.values); };
  return {effect(of(training, brightness), of(validation, brightness)),
          effect(of(training, variationOf), of(validation, variationOf)),
          std::sqrt(1.0 / static_cast<double>(training.size()) + 1.0 / static_cast<double>(validation.size()))};
}

}  // namespace core
