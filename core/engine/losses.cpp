// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/losses.h"

#include "core/base/error.h"
#include "core/data/batch.h"
#include "core/engine/kernels/metric_kernels.h"

namespace core {
namespace {

constexpr double kCrossEntropyMargin = 1e-7;  // Keras's: keeps logarithms finite.

// LibTorch's own function would refuse NaN, which has to reach the trainer as what it is.
torch::Tensor binaryCrossEntropy(const torch::Tensor& output, const torch::Tensor& target) {
  const torch::Tensor share = output.clamp(kCrossEntropyMargin, 1.0 - kCrossEntropyMargin);
  return -(target * share.log() + (1.0 - target) * (1.0 - share).log()).mean();
}

torch::Tensor categoricalCrossEntropy(const torch::Tensor& output, const torch::Tensor& target) {
  const torch::Tensor sum = output.sum(1, true);
  const torch::Tensor divisor =
      torch::where(sum == 0, torch::ones_like(sum), sum);  // Of a black pixel: no share at all.
  const torch::Tensor share = (output / divisor).clamp(kCrossEntropyMargin, 1.0 - kCrossEntropyMargin);
  return -(target * share.log()).sum(1).mean();
}

// The window at each of its places along an axis of this many pixels, as a matrix of size x (size - 10).
torch::Tensor windowPlaces(std::int64_t size, const torch::TensorOptions& options) {
  const torch::Tensor places = torch::zeros({size, size - kSsimWindow + 1}, options.dtype(torch::kDouble));
  const auto window = ssimWindow();
  for (std::int64_t k = 0; k < kSsimWindow; ++k) places.diagonal(-k).fill_(window[static_cast<std::size_t>(k)]);
  return places.to(options);
}

// The weighted mean of the window around each place where it fits inside, for planes of shape n x height x width. A
// product with a sparse matrix kept dense: a convolution of single channels takes 20 times as long on the CPU.
torch::Tensor windowMeans(const torch::Tensor& planes) {
  const torch::TensorOptions options = planes.options().requires_grad(false);
  const torch::Tensor across = torch::matmul(planes, windowPlaces(planes.size(2), options));
  return torch::matmul(windowPlaces(planes.size(1), options).t(), across);
}

// 1 - SSIM from the sum s and difference d of the pictures around the middle of the range, both scaled to a range of 1:
// variances and covariance follow from theirs, and keep their digits in plain areas. kernels/metric_kernels.cpp has the
// same formula.
torch::Tensor structuralDissimilarity(const torch::Tensor& output, const torch::Tensor& target, ValueRange range) {
  if (output.size(2) < kSsimWindow || output.size(3) < kSsimWindow) {
    throw Error(
        ErrorCode::InvalidSetting, "loss",
        coreText("Core",
                 "The loss ssim needs pictures of at least 11 x 11 pixels. Choose a larger size or another loss."));
  }
  const auto [low, high] = rangeEnds(range);
  const double middle = 0.5 * (static_cast<double>(low) + static_cast<double>(high));
  const double scale = 1.0 / (static_cast<double>(high) - static_cast<double>(low));
  const auto planes = [](const torch::Tensor& pictures) {
    return pictures.reshape({-1, pictures.size(2), pictures.size(3)});
  };
  const torch::Tensor x = planes((output - middle) * scale);
  const torch::Tensor y = planes((target - middle) * scale);
  const torch::Tensor sum = x + y;
  const torch::Tensor difference = x - y;
  const std::vector<torch::Tensor> means =
      windowMeans(torch::cat({sum, difference, sum.square(), difference.square()})).chunk(4);
  const torch::Tensor sumVariance = means[2] - means[0].square();
  const torch::Tensor differenceVariance = means[3] - means[1].square();
  const torch::Tensor brightness = (means[0] + 2.0 * middle * scale).square();
  const torch::Tensor shift = means[1].square();
  const torch::Tensor luminance = (brightness - shift + kSsimC1) / (brightness + shift + kSsimC1);
  const torch::Tensor structure =
      (sumVariance - differenceVariance + kSsimC2) / (sumVariance + differenceVariance + kSsimC2);
  return 1.0 - (luminance * structure).mean();
}

torch::Tensor termLoss(const std::string& name, const torch::Tensor& output, const torch::Tensor& target,
                       ValueRange range) {
  if (name == "mse") return torch::mse_loss(output, target);
  if (name == "mae") return torch::l1_loss(output, target);
  if (name == "bce") return binaryCrossEntropy(output, target);
  if (name == "cce") return categoricalCrossEntropy(output, target);
  if (name == "huber") return torch::huber_loss(output, target);
  if (name == "ssim") return structuralDissimilarity(output, target, range);
  throw Error(ErrorCode::InvalidSetting, "loss",
              {coreText("Core", "The loss \"%1\" is not known: choose one that the list of losses names."), name});
}

}  // namespace

torch::Tensor lossOf(const std::vector<LossTerm>& terms, const torch::Tensor& output, const torch::Tensor& target,
                     ValueRange range) {
  torch::Tensor total;
  for (const LossTerm& term : terms) {
    torch::Tensor loss = termLoss(term.name, output, target, range);
    if (term.weight != 1.0) loss = loss * term.weight;
    total = total.defined() ? total + loss : loss;
  }
  return total;
}

}  // namespace core
