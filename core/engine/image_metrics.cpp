// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/image_metrics.h"

#include <array>
#include <cmath>

#include "core/analysis/psnr.h"
#include "core/data/batch.h"
#include "core/engine/kernels/metric_kernels.h"
#include "core/run/loss_terms.h"

namespace core {
namespace {

// The values where the kernels can read them: floats in main memory, channels last.
torch::Tensor readable(const torch::Tensor& pictures) {
  return pictures.detach().to(torch::kCPU, torch::kFloat).contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace

AccuracyKind kerasAccuracy(const std::string& loss, int channels) {
  const std::vector<LossTerm> terms = parseLoss(loss);
  const bool binary = channels == 1 || (terms.size() == 1 && terms.front().name == "bce");
  return binary ? AccuracyKind::Binary : AccuracyKind::Categorical;
}

std::vector<ImageMetrics> imageMetrics(const torch::Tensor& output, const torch::Tensor& target, ValueRange range,
                                       AccuracyKind accuracy) {
  TORCH_CHECK(output.sizes() == target.sizes(), "Output and target differ in shape.");
  const torch::Tensor outputs = readable(output);
  const torch::Tensor targets = readable(target);
  const auto [low, high] = rangeEnds(range);
  const ImageBatch batch{outputs.data_ptr<float>(),
                         targets.data_ptr<float>(),
                         output.size(0),
                         output.size(2),
                         output.size(3),
                         output.size(1),
                         static_cast<double>(low),
                         static_cast<double>(high)};
  const CountedHits hits = accuracy == AccuracyKind::Binary ? CountedHits::Binary : CountedHits::Channel;
  std::vector<ImageMetrics> figures;
  for (const ImageErrors& errors : imageErrors(batch, hits)) {
    const double psnr = psnrOf(errors.squared, batch.high - batch.low);
    figures.push_back({errors.absolute, errors.squared, psnr, errors.ssim, errors.hits});
  }
  return figures;
}

MetricMeter::MetricMeter(AccuracyKind accuracy, const MetricSums& sums)
    : accuracy_(accuracy),
      count_(static_cast<std::size_t>(sums[0])),
      loss_(sums[1]),
      sums_{sums[2], sums[3], sums[4], sums[5], sums[6]} {}

void MetricMeter::add(double batchLoss, const std::vector<ImageMetrics>& figures) {
  count_ += figures.size();
  loss_ += batchLoss * static_cast<double>(figures.size());
  for (const ImageMetrics& picture : figures) {
    sums_.mae += picture.mae;
    sums_.mse += picture.mse;
    sums_.psnr += picture.psnr;
    sums_.ssim += picture.ssim;
    sums_.accuracy += picture.accuracy;
  }
}

MetricSums MetricMeter::sums() const {
  return {static_cast<double>(count_), loss_, sums_.mae, sums_.mse, sums_.psnr, sums_.ssim, sums_.accuracy};
}

void MetricMeter::pool(const std::function<void(std::span<double>)>& sum) {
  MetricSums all = sums();
  sum(all);
  *this = MetricMeter(accuracy_, all);
}

std::map<std::string, double> MetricMeter::values(const std::string& prefix) const {
  if (count_ == 0) return {};
  const auto mean = [this](double sum) { return sum / static_cast<double>(count_); };
  const std::string accuracyName = accuracy_ == AccuracyKind::Binary ? "binary_accuracy" : "categorical_accuracy";
  std::map<std::string, double> values = {{prefix + "loss", mean(loss_)},
                                          {prefix + "mae", mean(sums_.mae)},
                                          {prefix + "mse", mean(sums_.mse)},
                                          {prefix + "psnr", mean(sums_.psnr)},
                                          {prefix + accuracyName, mean(sums_.accuracy)}};
  if (!std::isnan(sums_.ssim)) values.emplace(prefix + "ssim", mean(sums_.ssim));
  return values;
}

}  // namespace core
