// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/score_trials.h"

#include <algorithm>
#include <array>

#include "core/base/random.h"
#include "core/diagnosis/picture_sample.h"

namespace core {
namespace {

constexpr std::size_t kPictures = 16;
constexpr float kDarker = 0.7F;

Batch firstOf(const Batch& pictures) {
  const std::size_t count = std::min(kPictures, pictures.count());
  const auto values = static_cast<std::ptrdiff_t>(count * pictures.shape.size());
  Batch few{pictures.shape, {}, {}, {}};
  few.indices.assign(pictures.indices.begin(), pictures.indices.begin() + static_cast<std::ptrdiff_t>(count));
  few.inputs.assign(pictures.inputs.begin(), pictures.inputs.begin() + values);
  few.targets.assign(pictures.targets.begin(), pictures.targets.begin() + values);
  return few;
}

std::vector<float> constantPicture(const Batch& pictures, const std::vector<float>& colour) {
  std::vector<float> values(pictures.targets.size());
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = colour[i % colour.size()];
  return values;
}

std::vector<float> meanColour(const Batch& pictures) {
  const auto channels = static_cast<std::size_t>(pictures.shape.channels);
  std::vector<double> sums(channels);
  for (std::size_t i = 0; i < pictures.targets.size(); ++i)
    sums[i % channels] += static_cast<double>(pictures.targets[i]);
  std::vector<float> colour;
  for (const double sum : sums) {
    colour.push_back(
        static_cast<float>(sum * static_cast<double>(channels) / static_cast<double>(pictures.targets.size())));
  }
  return colour;
}

// Black, white, the mean, and the mean with a touch more of one channel: an answer that a figure should think little of.
std::vector<std::vector<float>> constantColours(const Batch& pictures, const RangeEnds& ends, double reachLow,
                                                double reachHigh) {
  const std::vector<float> mean = meanColour(pictures);
  const float touch = 0.02F * (ends.high - ends.low);
  std::vector<std::vector<float>> colours = {std::vector<float>(mean.size(), ends.low),
                                             std::vector<float>(mean.size(), ends.high), mean};
  const float grey = static_cast<float>(meanOf(mean));
  for (std::size_t channel = 0; mean.size() > 1 && channel < mean.size(); ++channel) {
    colours.emplace_back(mean.size(), grey)[channel] += touch;
  }
  for (std::vector<float>& colour : colours) {
    for (float& value : colour) {
      value = std::clamp(value, static_cast<float>(reachLow), static_cast<float>(reachHigh));
    }
  }
  return colours;
}

std::vector<float> withNoise(const Batch& pictures, const RangeEnds& ends) {
  Random random(0, "score trials");
  const double step = 2.0 / 255.0 * static_cast<double>(ends.high - ends.low);
  std::vector<float> values = pictures.targets;
  for (float& value : values) value += static_cast<float>(step * random.uniform(-1.0, 1.0));
  return values;
}

std::vector<float> ofTheNext(const Batch& pictures) {
  std::vector<float> values = pictures.targets;
  std::rotate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(pictures.shape.size()), values.end());
  return values;
}

std::vector<float> darkened(const Batch& pictures, const RangeEnds& ends) {
  std::vector<float> values = pictures.targets;
  for (float& value : values) value = ends.low + kDarker * (value - ends.low);
  return values;
}

}  // namespace

ScoreTrials scoreTrials(const Batch& pictures, ValueRange range, double reachLow, double reachHigh,
                        const Judge& judge) {
  ScoreTrials trials;
  if (pictures.count() == 0) return trials;
  const Batch few = firstOf(pictures);
  const RangeEnds ends = rangeEnds(range);
  trials.range = static_cast<double>(ends.high - ends.low);
  const auto perfect = judge(few, few.targets);
  for (const char* const name : {"binary_accuracy", "categorical_accuracy"}) {
    if (perfect.contains(name)) trials.accuracyName = name;
  }
  const auto accuracyIn = [&](const std::map<std::string, double>& figures) {
    const auto found = figures.find(trials.accuracyName);
    return found == figures.end() ? 0.0 : found->second;
  };
  trials.lossOfPerfect = perfect.at("loss");
  trials.accuracyOfPerfect = accuracyIn(perfect);
  trials.accuracyOfNearly = accuracyIn(judge(few, withNoise(few, ends)));
  trials.lossOfOther = judge(few, ofTheNext(few)).at("loss");
  trials.lossOfDarker = judge(few, darkened(few, ends)).at("loss");
  bool isFirst = true;
  for (const std::vector<float>& colour : constantColours(few, ends, reachLow, reachHigh)) {
    const auto figures = judge(few, constantPicture(few, colour));
    trials.accuracyOfConstant = std::max(trials.accuracyOfConstant, accuracyIn(figures));
    trials.lossOfConstant = isFirst ? figures.at("loss") : std::min(trials.lossOfConstant, figures.at("loss"));
    isFirst = false;
  }
  return trials;
}

}  // namespace core
