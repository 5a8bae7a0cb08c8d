// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_verdicts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr double kBlankDeviation = 2.0;
constexpr double kBlankExtent = 32.0;
constexpr double kDarkMean = 25.0;
constexpr int kStillDark = 64;
constexpr double kLightMean = 230.0;
constexpr int kStillLight = 192;
constexpr double kOutstanding = 0.02;  // Share of the pixels that may differ from the rest.

constexpr int kJudgedSide = 256;
constexpr int kSmallestSide = 48;
constexpr int kReduction = 4;
constexpr double kLeastEdge = 16.0;  // Grey levels from one coarse pixel to the next.
constexpr double kLeastSparsity = 4.5;
constexpr double kSharpRatio = 0.5;

cv::Mat greyOf(const Image& image) {
  if (image.channels == 1) return matOver(image);
  cv::Mat grey;
  cv::cvtColor(matOver(image), grey, cv::COLOR_RGB2GRAY);
  return grey;
}

bool isBlank(const Image& image) {
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(matOver(image), mean, deviation);
  for (int c = 0; c < image.channels; ++c) {
    if (deviation[c] >= kBlankDeviation) return false;
  }
  std::vector<cv::Mat> planes;
  cv::split(matOver(image), planes);
  return std::all_of(planes.begin(), planes.end(), [](const cv::Mat& plane) {
    double low = 0.0;
    double high = 0.0;
    cv::minMaxLoc(plane, &low, &high);
    return high - low < kBlankExtent;
  });
}

using Histogram = std::array<std::size_t, 256>;

Histogram histogramOf(const cv::Mat& grey) {
  Histogram counts{};
  for (int y = 0; y < grey.rows; ++y) {
    const auto* row = grey.ptr<std::uint8_t>(y);
    for (int x = 0; x < grey.cols; ++x) ++counts[row[x]];
  }
  return counts;
}

double meanOf(const Histogram& counts, std::size_t pixels) {
  double sum = 0.0;
  for (std::size_t level = 0; level < counts.size(); ++level) {
    sum += static_cast<double>(level) * static_cast<double>(counts[level]);
  }
  return sum / static_cast<double>(pixels);
}

double shareOf(const Histogram& counts, int from, int to, std::size_t pixels) {
  std::size_t count = 0;
  for (int level = from; level < to; ++level) count += counts[static_cast<std::size_t>(level)];
  return static_cast<double>(count) / static_cast<double>(pixels);
}

// Lengths of the gradient, in grey levels a pixel; without the outermost pixels.
std::vector<float> slopesOf(const cv::Mat& grey) {
  std::vector<float> slopes;
  slopes.reserve(grey.total());
  for (int y = 1; y + 1 < grey.rows; ++y) {
    const auto* above = grey.ptr<float>(y - 1);
    const auto* row = grey.ptr<float>(y);
    const auto* below = grey.ptr<float>(y + 1);
    for (int x = 1; x + 1 < grey.cols; ++x) {
      slopes.push_back(std::hypot(0.5F * (row[x + 1] - row[x - 1]), 0.5F * (below[x] - above[x])));
    }
  }
  return slopes;
}

float quantile(std::vector<float> values, double share) {
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

float meanOf(const std::vector<float>& values) {
  double sum = 0.0;
  for (const float value : values) sum += static_cast<double>(value);
  return static_cast<float>(sum / static_cast<double>(values.size()));
}

// An edge is as steep in the picture as in its reduction where it is sharp, and loses a part of its steepness where it is
// wide. Slopes are few and steep where there are edges, and everywhere alike where the picture is smooth by nature.
bool isBlurry(const cv::Mat& grey) {
  const int side = std::max(grey.rows, grey.cols);
  if (std::min(grey.rows, grey.cols) < kSmallestSide) return false;
  cv::Mat fine;
  const double scale = std::min(1.0, static_cast<double>(kJudgedSide) / side);
  cv::resize(grey, fine, {}, scale, scale, cv::INTER_AREA);
  if (std::min(fine.rows, fine.cols) < kSmallestSide) return false;
  fine.convertTo(fine, CV_32F);
  cv::Mat coarse;
  cv::resize(fine, coarse, {fine.cols / kReduction, fine.rows / kReduction}, 0, 0, cv::INTER_AREA);
  constexpr double kSteepest = 0.99;
  const std::vector<float> coarseSlopes = slopesOf(coarse);
  const float edges = quantile(coarseSlopes, kSteepest);
  if (edges < kLeastEdge || edges < kLeastSparsity * meanOf(coarseSlopes)) return false;
  return quantile(slopesOf(fine), 0.995) < kSharpRatio * edges;
}

}  // namespace

PictureVerdicts verdictsOf(const Image& image) {
  PictureVerdicts verdicts;
  const cv::Mat grey = greyOf(image);
  const std::size_t pixels = grey.total();
  const Histogram counts = histogramOf(grey);
  const double mean = meanOf(counts, pixels);
  verdicts.isBlank = isBlank(image);
  verdicts.isDark = mean < kDarkMean && shareOf(counts, kStillDark, 256, pixels) < kOutstanding;
  verdicts.isLight = mean > kLightMean && shareOf(counts, 0, kStillLight, pixels) < kOutstanding;
  verdicts.isBlurry = !verdicts.isBlank && isBlurry(grey);
  return verdicts;
}

}  // namespace core
