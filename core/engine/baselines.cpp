// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/baselines.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "core/data/batch.h"
#include "core/engine/evaluator.h"
#include "core/engine/tensor_io.h"

namespace core {
namespace {

constexpr std::size_t kBatchSize = 64;

// A rule answers a batch: pictures of the same shape as the targets.
using Rule = std::function<torch::Tensor(const BatchTensors&)>;

MetricValues scoreOf(const Rule& rule, const Dataset& dataset, const Measure& measure) {
  const torch::NoGradGuard noGradients;
  const std::vector<std::uint32_t> indices = dataset.indicesOf(Split::Validation);
  MetricMeter meter(measure.accuracy);
  Batch batch;
  for (std::size_t first = 0; first < indices.size(); first += kBatchSize) {
    const auto some = std::span(indices).subspan(first, std::min(kBatchSize, indices.size() - first));
    fillBatch(dataset, some, Purpose::Evaluate, 0, 0, batch);
    const BatchTensors tensors = toTensors(batch, torch::kCPU);
    const ModelOutput answer{rule(tensors), {}, {}};
    meter.add(batchLoss(answer, tensors.targets, measure).item<double>(),
              imageMetrics(answer.reconstruction, tensors.targets, measure.range, measure.accuracy));
  }
  return meter.values("");
}

// Sums over the training targets, from which mean picture, mean colour and median colour follow.
struct TargetSums {
  std::vector<double> picture;                             // One sum a value of the picture.
  std::vector<std::array<std::uint64_t, 256>> histograms;  // One a channel, of the values as bytes.
  std::size_t count = 0;
};

TargetSums sumTargets(const Dataset& dataset) {
  const std::size_t channels = static_cast<std::size_t>(dataset.shape.channels);
  TargetSums sums{std::vector<double>(dataset.shape.size()), std::vector<std::array<std::uint64_t, 256>>(channels), 0};
  const std::vector<std::uint32_t> indices = dataset.indicesOf(Split::Training);
  Batch batch;
  for (std::size_t first = 0; first < indices.size(); first += kBatchSize) {
    const auto some = std::span(indices).subspan(first, std::min(kBatchSize, indices.size() - first));
    fillBatch(dataset, some, Purpose::Evaluate, 0, 0, batch);
    for (std::size_t i = 0; i < batch.targets.size(); ++i) {
      sums.picture[i % sums.picture.size()] += static_cast<double>(batch.targets[i]);
      ++sums.histograms[i % channels][toByte(batch.targets[i], dataset.settings.range)];
    }
  }
  sums.count = indices.size();
  return sums;
}

int median(const std::array<std::uint64_t, 256>& histogram) {
  std::uint64_t total = 0;
  for (const std::uint64_t count : histogram) total += count;
  std::uint64_t below = 0;
  for (int value = 0; value < 256; ++value) {
    below += histogram[static_cast<std::size_t>(value)];
    if (2 * below >= total) return value;
  }
  return 255;
}

torch::Tensor meanPicture(const TargetSums& sums, const ImageShape& shape) {
  torch::Tensor picture = torch::empty({1, shape.height, shape.width, shape.channels});
  float* value = picture.data_ptr<float>();
  for (const double sum : sums.picture) *value++ = static_cast<float>(sum / static_cast<double>(sums.count));
  return picture.permute({0, 3, 1, 2});
}

torch::Tensor medianColour(const TargetSums& sums, ValueRange range) {
  const auto [low, high] = rangeEnds(range);
  std::vector<float> colour;
  for (const auto& histogram : sums.histograms) {
    colour.push_back(low + (high - low) * static_cast<float>(median(histogram)) / 255.0F);
  }
  return torch::tensor(colour).view({1, -1, 1, 1});
}

// Then no training can do better than output 1 everywhere.
bool sigmoidOnUnscaledPixels(const RunSettings& settings) {
  const auto output = settings.architecture.options.find("output_activation");
  return settings.data.range == ValueRange::Byte && output != settings.architecture.options.end() &&
         output->second == SettingValue(std::string("sigmoid"));
}

Rule always(const torch::Tensor& answer) {
  return [answer](const BatchTensors& batch) { return answer.expand_as(batch.targets); };
}

}  // namespace

std::vector<Baseline> computeBaselines(const RunSettings& settings, const Dataset& dataset) {
  const Measure measure = measureFor(settings, dataset.shape.channels, torch::kCPU);
  const TargetSums sums = sumTargets(dataset);
  const torch::Tensor mean = meanPicture(sums, dataset.shape);
  const MetricValues byMean = scoreOf(always(mean.mean({2, 3}, true)), dataset, measure);
  const MetricValues byMedian = scoreOf(always(medianColour(sums, dataset.settings.range)), dataset, measure);

  std::vector<Baseline> baselines;
  baselines.push_back({"mean picture", scoreOf(always(mean), dataset, measure)});
  baselines.push_back({"best constant", byMedian.at("loss") < byMean.at("loss") ? byMedian : byMean});
  if (dataset.settings.predict != Predict::Itself || dataset.settings.scrambleTargets) {
    const Rule input = [](const BatchTensors& batch) { return batch.inputs; };
    baselines.push_back({"input itself", scoreOf(input, dataset, measure)});
  }
  if (sigmoidOnUnscaledPixels(settings)) {
    baselines.push_back({"sigmoid at its limit", scoreOf(always(torch::ones({1, 1, 1, 1})), dataset, measure)});
  }
  return baselines;
}

}  // namespace core
