// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_signature.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <span>

#include "core/base/hash.h"
#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kSide = PictureSignature::kSide;
constexpr int kBlock = 4;           // What is left is judged in blocks of 4 x 4.
constexpr float kMostMean = 0.10F;  // Of the contrast.
constexpr float kMostBlock = 0.40F;
constexpr float kEncoding = 2.0F;  // Grey levels that encoding changes, whatever the contrast.
constexpr float kOtherProportion = 1.16F;
constexpr float kLargestShift = 0.09F;
constexpr float kLargestScaling = 0.16F;
constexpr int kRounds = 12;

// b at u is a at shift + scale * u, along each axis; the picture's width and height are 1.
struct Overlay {
  float shiftX = 0.0F;
  float scaleX = 1.0F;
  float shiftY = 0.0F;
  float scaleY = 1.0F;
};

// Where a pixel of b lies in a, in pixels of the reduction; outside, where it lies in none.
struct Place {
  float x;
  float y;
  [[nodiscard]] bool isInside() const { return x >= 0.0F && y >= 0.0F && x <= kSide - 1.001F && y <= kSide - 1.001F; }
};

Place placeOf(const Overlay& overlay, int x, int y) {
  const auto along = [](float shift, float scale, int pixel) {
    const float middle = (static_cast<float>(pixel) + 0.5F) / kSide;
    return (shift + scale * middle) * kSide - 0.5F;
  };
  return {along(overlay.shiftX, overlay.scaleX, x), along(overlay.shiftY, overlay.scaleY, y)};
}

template <class At>
float between(Place place, const At& at) {
  const int x = static_cast<int>(place.x);
  const int y = static_cast<int>(place.y);
  const float right = place.x - static_cast<float>(x);
  const float below = place.y - static_cast<float>(y);
  const float upper = (1.0F - right) * at(x, y) + right * at(x + 1, y);
  const float lower = (1.0F - right) * at(x, y + 1) + right * at(x + 1, y + 1);
  return (1.0F - below) * upper + below * lower;
}

std::size_t indexOf(int x, int y) { return static_cast<std::size_t>(y * kSide + x); }

bool isPossible(const Overlay& overlay) {
  const auto along = [](float shift, float scale) {
    return std::abs(shift) <= kLargestShift && std::abs(shift + scale - 1.0F) <= kLargestShift &&
           std::abs(scale - 1.0F) <= kLargestScaling;
  };
  return along(overlay.shiftX, overlay.scaleX) && along(overlay.shiftY, overlay.scaleY);
}

// One round of Lucas and Kanade 1981 over shift and scale of both axes and a difference of brightness. false where the
// pictures say nothing about them.
bool improve(Overlay& overlay, const PictureSignature& a, const PictureSignature& b) {
  constexpr int kUnknowns = 5;
  cv::Matx<double, kUnknowns, kUnknowns> normal = cv::Matx<double, kUnknowns, kUnknowns>::zeros();
  cv::Vec<double, kUnknowns> right = cv::Vec<double, kUnknowns>::all(0.0);
  const auto at = [&](int x, int y) { return a.grey[indexOf(x, y)]; };
  for (int y = 1; y + 1 < kSide; ++y) {
    for (int x = 1; x + 1 < kSide; ++x) {
      const Place place = placeOf(overlay, x, y);
      const Place before{place.x - 1.0F, place.y - 1.0F};
      const Place behind{place.x + 1.0F, place.y + 1.0F};
      if (!before.isInside() || !behind.isInside()) continue;
      const float slopeX = 0.5F * (between({behind.x, place.y}, at) - between({before.x, place.y}, at));
      const float slopeY = 0.5F * (between({place.x, behind.y}, at) - between({place.x, before.y}, at));
      const double difference = static_cast<double>(b.grey[indexOf(x, y)] - between(place, at));
      const double u = (x + 0.5) / kSide;
      const double v = (y + 0.5) / kSide;
      const double slopes[2] = {static_cast<double>(slopeX) * kSide, static_cast<double>(slopeY) * kSide};
      const cv::Vec<double, kUnknowns> row(slopes[0], slopes[0] * u, slopes[1], slopes[1] * v, 1.0);
      normal += row * row.t();
      right += difference * row;
    }
  }
  for (int i = 0; i < kUnknowns; ++i) normal(i, i) *= 1.0 + 1e-4;  // Stays solvable where an axis has no slopes.
  cv::Vec<double, kUnknowns> change;
  if (!cv::solve(normal, right, change, cv::DECOMP_CHOLESKY)) return false;
  overlay.shiftX += static_cast<float>(change[0]);
  overlay.scaleX += static_cast<float>(change[1]);
  overlay.shiftY += static_cast<float>(change[2]);
  overlay.scaleY += static_cast<float>(change[3]);
  return true;
}

struct Remainder {
  float mean = 0.0F;
  float worstBlock = 0.0F;
};

// Mean absolute differences where both have pixels.
class Remainders {
 public:
  Remainders(const Overlay& overlay, const PictureSignature& a, const PictureSignature& b) : overlay_(overlay) {
    const auto at = [&](int x, int y) { return a.grey[indexOf(x, y)]; };
    add(at, [&](int x, int y) { return b.grey[indexOf(x, y)]; });
    if (a.colour.empty() != b.colour.empty()) isOtherColour_ = true;
    if (a.colour.empty() || b.colour.empty()) return;
    for (std::size_t c = 0; c < 3; ++c) {
      const auto channel = [c](const PictureSignature& of, int x, int y) {
        return static_cast<float>(of.colour[indexOf(x, y) * 3 + c]);
      };
      add([&](int x, int y) { return channel(a, x, y); }, [&](int x, int y) { return channel(b, x, y); });
    }
  }

  [[nodiscard]] bool isOtherColour() const { return isOtherColour_; }

  [[nodiscard]] Remainder total() const {
    Remainder remainder;
    float sum = 0.0F;
    float count = 0.0F;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      sum += sums_[i];
      count += counts_[i];
      if (counts_[i] >= kBlock) remainder.worstBlock = std::max(remainder.worstBlock, sums_[i] / counts_[i]);
    }
    remainder.mean = sum / std::max(1.0F, count);
    return remainder;
  }

 private:
  static constexpr int kBlocks = kSide / kBlock;

  template <class FirstAt, class SecondAt>
  void add(const FirstAt& a, const SecondAt& b) {
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        const Place place = placeOf(overlay_, x, y);
        if (!place.isInside()) continue;
        const auto block = static_cast<std::size_t>(y / kBlock * kBlocks + x / kBlock);
        sums_[block] += std::abs(between(place, a) - b(x, y));
        counts_[block] += 1.0F;
      }
    }
  }

  Overlay overlay_;
  std::array<float, kBlocks * kBlocks> sums_{};
  std::array<float, kBlocks * kBlocks> counts_{};
  bool isOtherColour_ = false;
};

bool isSmall(const Overlay& overlay, const PictureSignature& a, const PictureSignature& b) {
  const Remainders remainders(overlay, a, b);
  if (remainders.isOtherColour()) return false;
  const Remainder left = remainders.total();
  const float contrast = std::min(a.contrast, b.contrast);
  return left.mean <= kMostMean * contrast + 0.25F * kEncoding && left.worstBlock <= kMostBlock * contrast + kEncoding;
}

cv::Mat reduced(const cv::Mat& picture, int side) {
  cv::Mat small;
  const bool shrinks = picture.cols > side && picture.rows > side;
  cv::resize(picture, small, {side, side}, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  return small;
}

// Channels that are equal but for rounding say nothing more than the grey.
bool isGrey(const cv::Mat& colour) {
  constexpr int kRounding = 3;
  for (int y = 0; y < colour.rows; ++y) {
    const auto* row = colour.ptr<cv::Vec3b>(y);
    for (int x = 0; x < colour.cols; ++x) {
      const auto [low, high] = std::minmax({row[x][0], row[x][1], row[x][2]});
      if (high - low > kRounding) return false;
    }
  }
  return true;
}

}  // namespace

PictureSignature signatureOf(const Image& image, bool isPlain) {
  PictureSignature signature;
  signature.exact = hash128Hex(std::as_bytes(std::span(image.pixels))) + "/" + std::to_string(image.width);
  signature.proportion = static_cast<float>(image.width) / static_cast<float>(image.height);
  signature.isPlain = isPlain;
  const cv::Mat small = reduced(matOver(image), kSide);
  cv::Mat grey = small;
  if (image.channels == 3) {
    cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
    if (!isGrey(small)) signature.colour.assign(small.datastart, small.dataend);
  }
  cv::Mat soft;
  grey.convertTo(soft, CV_32F);
  cv::GaussianBlur(soft, soft, {3, 3}, 0.7, 0.7, cv::BORDER_REFLECT);
  signature.grey.assign(soft.ptr<float>(), soft.ptr<float>() + soft.total());
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(soft, mean, deviation);
  signature.contrast = static_cast<float>(deviation[0]);
  const cv::Mat coarse = reduced(soft, PictureSignature::kCoarseSide);
  std::transform(coarse.ptr<float>(), coarse.ptr<float>() + coarse.total(), signature.coarse.begin(),
                 [&](float level) { return level - static_cast<float>(mean[0]); });
  return signature;
}

bool areNearlyEqual(const PictureSignature& a, const PictureSignature& b) {
  const float proportions = std::max(a.proportion / b.proportion, b.proportion / a.proportion);
  if (a.isPlain || b.isPlain || proportions > kOtherProportion) return false;
  Overlay overlay;
  if (isSmall(overlay, a, b)) return true;
  for (int round = 0; round < kRounds; ++round) {
    if (!improve(overlay, a, b) || !isPossible(overlay)) return false;
  }
  return isSmall(overlay, a, b);
}

}  // namespace core
