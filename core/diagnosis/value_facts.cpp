// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/value_facts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/diagnosis/picture_order.h"

namespace core {
namespace {

constexpr double kPlainDeviation = 2.0 / 255.0;
constexpr float kGreyTolerance = 3.5F / 255.0F;

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

// Whether a pixel has the colour of the last one.
bool hasLastColour(const PictureValues& picture, std::size_t pixel) {
  constexpr float kSameValue = 1.5F / 255.0F;
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  const std::size_t last = picture.values.size() - channels;
  for (std::size_t channel = 0; channel < channels; ++channel) {
    if (std::abs(picture.values[pixel * channels + channel] - picture.values[last + channel]) > kSameValue)
      return false;
  }
  return true;
}

// Mean over these pixels of how far they are from the colour of the last one.
double distanceFromLast(const PictureValues& picture, std::size_t begin, std::size_t end) {
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  const std::size_t last = picture.values.size() - channels;
  double sum = 0.0;
  for (std::size_t i = begin * channels; i < end * channels; ++i) {
    sum += std::abs(static_cast<double>(picture.values[i]) - static_cast<double>(picture.values[last + i % channels]));
  }
  return sum / static_cast<double>((end - begin) * channels);
}

bool isCutOff(const PictureValues& picture) {
  constexpr double kElsewhere = 0.01;
  constexpr double kAnEdge = 0.05;  // A sky that fades ends in one colour, too, and without an edge.
  const auto width = static_cast<std::size_t>(picture.shape.width);
  const auto height = static_cast<std::size_t>(picture.shape.height);
  if (variationOf(picture) < kPlainDeviation) return false;
  std::size_t end = width * height;
  while (end > 0 && hasLastColour(picture, end - 1)) --end;
  const std::size_t left = end / width * width;  // The row in which it ends is cut, too.
  if (width * height - end < width * std::max<std::size_t>(2, height / 8)) return false;
  if (left == 0 || distanceFromLast(picture, left - width, left) < kAnEdge) return false;
  std::size_t elsewhere = 0;
  for (std::size_t pixel = 0; pixel < left; ++pixel) elsewhere += hasLastColour(picture, pixel) ? 1U : 0U;
  return static_cast<double>(elsewhere) < kElsewhere * static_cast<double>(left);
}

}  // namespace

ValueFacts valueFacts(const std::vector<float>& values) {
  if (values.empty()) return {};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {static_cast<double>(*low), static_cast<double>(*high), meanOf(values), deviationOf(values)};
}

double shareOutside(const std::vector<float>& values, double low, double high) {
  constexpr double kWidest = 2.0;  // Of what one end alone bounds.
  const double margin = 1e-3 * std::min(high - low, kWidest);
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

double cutOffShare(const std::vector<PictureValues>& pictures) {
  const auto cut = std::count_if(pictures.begin(), pictures.end(), isCutOff);
  return pictures.empty() ? 0.0 : static_cast<double>(cut) / static_cast<double>(pictures.size());
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

double colourfulness(const PictureValues& picture) {
  const auto channels = static_cast<std::size_t>(picture.shape.channels);
  double sum = 0.0;
  for (std::size_t i = 0; i + channels <= picture.values.size(); i += channels) {
    const auto [low, high] = std::minmax_element(picture.values.begin() + static_cast<std::ptrdiff_t>(i),
                                                 picture.values.begin() + static_cast<std::ptrdiff_t>(i + channels));
    sum += static_cast<double>(*high - *low);
  }
  return picture.values.empty() ? 0.0
                                : sum * static_cast<double>(channels) / static_cast<double>(picture.values.size());
}

// With the pooled deviation; a constant against another constant is as far apart as can be said.
double splitEffect(const std::vector<float>& training, const std::vector<float>& validation) {
  if (training.empty() || validation.empty()) return 0.0;
  const double pooled = std::sqrt(0.5 * (std::pow(deviationOf(training), 2) + std::pow(deviationOf(validation), 2)));
  const double difference = meanOf(validation) - meanOf(training);
  return std::abs(difference) < 1e-6 ? 0.0 : difference / std::max(pooled, 0.01);
}

std::vector<float> pairLikenesses(const std::vector<PictureValues>& inputs, const std::vector<PictureValues>& targets) {
  std::vector<float> likenesses;
  for (std::size_t i = 0; i < std::min(inputs.size(), targets.size()); ++i) {
    if (variationOf(targets[i]) < kPlainDeviation) continue;
    likenesses.push_back(
        static_cast<float>(std::abs(correlation(withoutColour(inputs[i]), withoutColour(targets[i])))));
  }
  return likenesses;
}

SplitFacts splitFacts(const std::vector<PictureValues>& training, const std::vector<PictureValues>& validation) {
  if (training.size() < 2 || validation.size() < 2) return {};
  const auto effect = [&](double (*figure)(const PictureValues&)) {
    const auto of = [&](const std::vector<PictureValues>& pictures) {
      std::vector<float> found;
      for (const PictureValues& picture : pictures) found.push_back(static_cast<float>(figure(picture)));
      return found;
    };
    return splitEffect(of(training), of(validation));
  };
  SplitFacts facts;
  facts.brightness = effect([](const PictureValues& picture) { return meanOf(picture.values); });
  facts.contrast = effect(variationOf);
  facts.roughness = effect(roughness);
  facts.colour = effect(colourfulness);
  facts.standardError =
      std::sqrt(1.0 / static_cast<double>(training.size()) + 1.0 / static_cast<double>(validation.size()));
  return facts;
}

}  // namespace core
