// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kernels/metric_kernels.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/engine/kernels/generations.h"

namespace core {
namespace {

static_assert(kSsimWindow == kernels::kWindow);

using Taps = std::array<const float*, kSsimWindow>;
using Window = std::array<float, kSsimWindow>;

constexpr std::int64_t kMoments = 4;  // Sum, difference, and the squares of both.

// SSIM of one picture, row by row: each input row is filtered across once and kept for the eleven output rows that see
// it. Works on sum s and difference d of the two pictures, moved to the middle of the range and scaled to a range of 1:
// 2 cov(x, y) = (var s - var d) / 2 and var x + var y = (var s + var d) / 2, which keeps its digits in plain areas.
class SsimOfPicture {
 public:
  explicit SsimOfPicture(const ImageBatch& batch)
      : batch_(batch),
        rowValues_(batch.width * batch.channels),
        outValues_((batch.width - kSsimWindow + 1) * batch.channels),
        moments_(size(kMoments * rowValues_)),
        filtered_(size(kSsimWindow * kMoments * outValues_)),
        means_(size(kMoments * outValues_)) {
    const auto exact = ssimWindow();
    std::transform(exact.begin(), exact.end(), window_.begin(), [](double w) { return static_cast<float>(w); });
  }

  [[nodiscard]] double of(const float* output, const float* target) {
    double sum = 0.0;
    for (std::int64_t y = 0; y < batch_.height; ++y) {
      readRow(output + y * rowValues_, target + y * rowValues_);
      filterAcross(y);
      if (y + 1 >= kSsimWindow) sum += rowSum(y);
    }
    return sum / static_cast<double>((batch_.height - kSsimWindow + 1) * outValues_);
  }

 private:
  static std::size_t size(std::int64_t count) { return static_cast<std::size_t>(count); }

  void readRow(const float* output, const float* target) {
    kernels_.momentsOfRow({output, target, rowValues_, static_cast<float>(batch_.low + batch_.high),
                           static_cast<float>(1.0 / (batch_.high - batch_.low))},
                          moments_.data());
  }

  void filterAcross(std::int64_t y) {
    for (std::int64_t moment = 0; moment < kMoments; ++moment) {
      Taps taps{};
      for (std::int64_t k = 0; k < kSsimWindow; ++k) {
        taps[size(k)] = moments_.data() + moment * rowValues_ + k * batch_.channels;
      }
      kernels_.weightedSum(taps.data(), window_.data(), outValues_, filteredRow(y) + moment * outValues_);
    }
  }

  [[nodiscard]] float* filteredRow(std::int64_t y) {
    return filtered_.data() + (y % kSsimWindow) * kMoments * outValues_;
  }

  // The sum of SSIM over the windows whose last row is y.
  [[nodiscard]] double rowSum(std::int64_t y) {
    Taps taps{};
    for (std::int64_t k = 0; k < kSsimWindow; ++k) taps[size(k)] = filteredRow(y + 1 + k);
    kernels_.weightedSum(taps.data(), window_.data(), kMoments * outValues_, means_.data());
    const auto twiceMiddle = static_cast<float>((batch_.low + batch_.high) / (batch_.high - batch_.low));
    return kernels_.similarityOfRow(means_.data(), outValues_,
                                    {twiceMiddle, static_cast<float>(kSsimC1), static_cast<float>(kSsimC2)});
  }

  const kernels::GenerationKernels& kernels_ = kernels::generationKernels();
  const ImageBatch& batch_;
  std::int64_t rowValues_;
  std::int64_t outValues_;
  Window window_{};
  std::vector<float> moments_;   // Of one input row.
  std::vector<float> filtered_;  // The last eleven rows, filtered across.
  std::vector<float> means_;     // Of one output row.
};

double binaryShare(const float* output, const float* target, std::int64_t count) {
  return static_cast<double>(kernels::generationKernels().binaryHits(output, target, count)) /
         static_cast<double>(count);
}

double channelShare(const float* output, const float* target, std::int64_t pixels, std::int64_t channels) {
  std::int64_t hits = 0;
  for (std::int64_t pixel = 0; pixel < pixels; ++pixel, output += channels, target += channels) {
    hits += std::max_element(output, output + channels) - output == std::max_element(target, target + channels) - target
                ? 1
                : 0;
  }
  return static_cast<double>(hits) / static_cast<double>(pixels);
}

}  // namespace

std::array<double, kSsimWindow> ssimWindow() {
  std::array<double, kSsimWindow> window{};
  double sum = 0.0;
  for (std::size_t i = 0; i < window.size(); ++i) {
    const double distance = (static_cast<double>(i) - 0.5 * static_cast<double>(kSsimWindow - 1)) / kSsimSigma;
    window[i] = std::exp(-0.5 * distance * distance);
    sum += window[i];
  }
  for (double& weight : window) weight /= sum;
  return window;
}

std::vector<ImageErrors> imageErrors(const ImageBatch& batch, CountedHits hits) {
  std::vector<ImageErrors> results(static_cast<std::size_t>(batch.count));
  const std::int64_t pixels = batch.height * batch.width;
  const std::int64_t values = pixels * batch.channels;
  const bool hasSsim = std::min(batch.height, batch.width) >= kSsimWindow;
#pragma omp parallel for schedule(static) if (batch.count > 1 && batch.count * values > 8192)
  for (std::int64_t i = 0; i < batch.count; ++i) {
    const float* output = batch.outputs + i * values;
    const float* target = batch.targets + i * values;
    ImageErrors& errors = results[static_cast<std::size_t>(i)];
    const kernels::ErrorSums sums = kernels::generationKernels().errorsOf(output, target, values);
    errors.absolute = sums.absolute / static_cast<double>(values);
    errors.squared = sums.squared / static_cast<double>(values);
    errors.ssim = hasSsim ? SsimOfPicture(batch).of(output, target) : std::numeric_limits<double>::quiet_NaN();
    errors.hits = hits == CountedHits::Binary ? binaryShare(output, target, values)
                                              : channelShare(output, target, pixels, batch.channels);
  }
  return results;
}

}  // namespace core
