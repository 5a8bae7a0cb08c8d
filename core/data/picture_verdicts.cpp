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
constexpr std::size_t kOctaves = 5;
constexpr int kSmallestReduction = 6;
constexpr double kCliff = 0.45;        // Of the detail of one octave in the next finer one: sharp pictures keep more.
constexpr double kLeastEdges = 0.375;  // The same for coarse octaves: without edges, less is left.
constexpr double kLeastDetail = 1.0;   // Grey levels: below, it is rounding.

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

// How much detail each octave has, the finest first: the root mean square of what is lost when the picture is halved.
std::vector<double> detailOf(const cv::Mat& grey) {
  const double scale = std::min(1.0, static_cast<double>(kJudgedSide) / std::max(grey.rows, grey.cols));
  cv::Mat fine;
  const auto side = [scale](int length) { return std::max(1, cvRound(scale * length)); };  // Of long thin pictures too.
  cv::resize(grey, fine, {side(grey.cols), side(grey.rows)}, 0, 0, cv::INTER_AREA);
  fine.convertTo(fine, CV_32F);
  std::vector<double> detail;
  while (detail.size() < kOctaves && std::min(fine.rows, fine.cols) >= kSmallestReduction) {
    cv::Mat coarse;
    cv::Mat again;
    cv::resize(fine, coarse, {fine.cols / 2, fine.rows / 2}, 0, 0, cv::INTER_AREA);
    cv::resize(coarse, again, fine.size(), 0, 0, cv::INTER_CUBIC);
    detail.push_back(cv::norm(fine - again, cv::NORM_L2) / std::sqrt(static_cast<double>(fine.total())));
    fine = coarse;
  }
  return detail;
}

// Edges have about as much detail in each octave, and a blurred picture suddenly has hardly any below the blur's width. What
// is smooth by nature loses it evenly, in the coarse octaves too.
bool isBlurry(const cv::Mat& grey) {
  const std::vector<double> detail = detailOf(grey);
  if (detail.size() < kOctaves || detail[3] < kLeastEdges * detail[4]) return false;
  const bool breaksOff = detail[1] < kCliff * detail[2] && detail[2] >= kLeastDetail;
  const bool breaksOffLater = detail[1] < kLeastDetail && detail[2] < kCliff * detail[3] && detail[3] >= kLeastDetail;
  return breaksOff || breaksOffLater;
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
