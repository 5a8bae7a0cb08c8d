// SPDX-License-Identifier: GPL-3.0-or-later
// How good reconstructions are: figures over many pictures, each weighted by its number of samples.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/data/data_settings.h"
#include "core/engine/torch_headers.h"

namespace core {

// What Keras means by metrics=["accuracy"]; neither measures reconstruction.
enum class AccuracyKind {
  Binary,       // Share of values where target == (output > 0.5).
  Categorical,  // Share of pixels where the largest channel of output and target is the same; ties go to the first.
};
// TensorFlow 2.1's rule: binary for one channel or whenever the loss is binary cross-entropy, otherwise categorical.
[[nodiscard]] AccuracyKind kerasAccuracy(const std::string& loss, int channels);

// Figures of one picture or of a mean over pictures.
struct ImageMetrics {
  double mae = 0.0;
  double mse = 0.0;
  double psnr = 0.0;  // 10 log10(range^2 / MSE) in decibels, at most 100; the mean of the pictures' own figures.
  double ssim = 0.0;  // Wang et al. 2004: 11 x 11 Gaussian window of sigma 1.5, K1 0.01, K2 0.03, windows inside the
                      // picture only, mean over channels. NaN for pictures under 11 pixels.
  double accuracy = 0.0;
};

// The figures of each picture of a batch; shapes and values as for lossOf. Needs no gradients.
[[nodiscard]] std::vector<ImageMetrics> imageMetrics(const torch::Tensor& output, const torch::Tensor& target,
                                                     ValueRange range, AccuracyKind accuracy);

// What a meter has added up: the number of pictures, then their loss and figures.
using MetricSums = std::array<double, 7>;

// Mean of a loss and of figures over an epoch.
class MetricMeter {
 public:
  // Goes on from these sums.
  explicit MetricMeter(AccuracyKind accuracy, const MetricSums& sums = {});

  void add(double batchLoss, const std::vector<ImageMetrics>& figures);
  // Of several meters that each have a part of the pictures: sum adds up what they have, number by number.
  void pool(const std::function<void(std::span<double>)>& sum);
  [[nodiscard]] MetricSums sums() const;
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] double meanLoss() const { return count_ == 0 ? 0.0 : loss_ / static_cast<double>(count_); }
  // "loss", "mae", "mse", "psnr", "ssim" (where defined) and "binary_accuracy" or "categorical_accuracy", each with the
  // prefix ("val_", for example) before it. Empty when nothing was added.
  [[nodiscard]] std::map<std::string, double> values(const std::string& prefix) const;

 private:
  AccuracyKind accuracy_;
  std::size_t count_ = 0;
  double loss_ = 0.0;
  ImageMetrics sums_;
};

}  // namespace core
