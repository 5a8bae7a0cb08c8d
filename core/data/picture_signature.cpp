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
// What is left is judged as a whole, in blocks of 4 x 4 and of 2 x 2, by the contrast; measured in
// tests/data/tst_duplicates.cpp, where cropping leaves up to 0.35 in a small block, and other things on a stamp 0.5 and more.
constexpr float kMostMean = 0.10F;
constexpr float kMostBlock = 0.30F;
constexpr float kMostSmallBlock = 0.36F;
constexpr float kMostSmallBlockOfSmall = 0.60F;  // Of pictures that are no larger than the reduction.
// Of pictures of one size, which only encoding has changed, also the root of the mean square and the largest difference of a
// pixel: a few strokes on a plain ground leave little on average. Of nine in ten handwritten ones JPEG at quality 50 leaves
// less than 0.06 and 0.31, another hand's one 0.08 and 0.5 or more.
constexpr float kMostDeviation = 0.08F;
constexpr float kMostOfOne = 0.33F;
constexpr float kEncoding = 2.0F;  // Grey levels that encoding changes, whatever the contrast.
constexpr float kOtherProportion = 1.16F;
constexpr float kLargestShift = 0.075F;
constexpr float kLargestScaling = 0.13F;
constexpr float kInaccuracy = 0.012F;  // A third of a pixel of the reduction.
constexpr float kHopeless = 0.6F;      // Of the contrast, before they are laid over each other.
constexpr int kRounds = 8;
constexpr float kSettled = 0.02F;  // Of a pixel.

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

Place inOther(const Overlay& overlay, int x, int y) {
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

// Whether one of them lies within the other, as a part that was cut out of it.
bool isCrop(const Overlay& overlay) {
  const auto inside = [](float shift, float scale) {
    return shift >= -kInaccuracy && shift + scale <= 1.0F + kInaccuracy;
  };
  const auto around = [](float shift, float scale) {
    return shift <= kInaccuracy && shift + scale >= 1.0F - kInaccuracy;
  };
  return (inside(overlay.shiftX, overlay.scaleX) && inside(overlay.shiftY, overlay.scaleY)) ||
         (around(overlay.shiftX, overlay.scaleX) && around(overlay.shiftY, overlay.scaleY));
}

// Slopes of a picture and what follows from them: Baker and Matthews 2004, "inverse compositional". The unknowns are shift
// and scale along both axes and a difference of brightness.
class Alignment {
 public:
  explicit Alignment(const PictureSignature& b) : b_(b) {
    Normal normal = Normal::zeros();
    for (int y = 1; y + 1 < kSide; ++y) {
      for (int x = 1; x + 1 < kSide; ++x) {
        const Row row = rowOf(x, y);
        for (int i = 0; i < kUnknowns; ++i) {
          for (int j = 0; j <= i; ++j) normal(i, j) += row[i] * row[j];
        }
      }
    }
    for (int i = 0; i < kUnknowns; ++i) {
      normal(i, i) *= 1.0F + 1e-3F;  // Stays solvable where an axis has no slopes.
      for (int j = 0; j < i; ++j) normal(j, i) = normal(i, j);
    }
    inverse_ = normal.inv(cv::DECOMP_CHOLESKY, &isSolvable_);
  }

  [[nodiscard]] bool isSolvable() const { return isSolvable_; }

  // One round: moves the overlay of b on a closer to where both agree. Answers with the length of the step, in pixels.
  float improve(Overlay& overlay, const PictureSignature& a) const {
    const auto at = [&](int x, int y) { return a.grey[indexOf(x, y)]; };
    Row right = Row::all(0.0F);
    for (int y = 1; y + 1 < kSide; ++y) {
      for (int x = 1; x + 1 < kSide; ++x) {
        const Place place = inOther(overlay, x, y);
        if (place.isInside()) right += (between(place, at) - b_.grey[indexOf(x, y)]) * rowOf(x, y);
      }
    }
    const Row change = inverse_ * right;
    compose(overlay.shiftX, overlay.scaleX, change[0], change[1]);
    compose(overlay.shiftY, overlay.scaleY, change[2], change[3]);
    return kSide * (std::abs(change[0]) + std::abs(change[1]) + std::abs(change[2]) + std::abs(change[3]));
  }

 private:
  static constexpr int kUnknowns = 5;
  using Row = cv::Vec<float, kUnknowns>;
  using Normal = cv::Matx<float, kUnknowns, kUnknowns>;

  [[nodiscard]] Row rowOf(int x, int y) const {
    const float slopeX = 0.5F * kSide * (b_.grey[indexOf(x + 1, y)] - b_.grey[indexOf(x - 1, y)]);
    const float slopeY = 0.5F * kSide * (b_.grey[indexOf(x, y + 1)] - b_.grey[indexOf(x, y - 1)]);
    const float u = (static_cast<float>(x) + 0.5F) / kSide;
    const float v = (static_cast<float>(y) + 0.5F) / kSide;
    return {slopeX, slopeX * u, slopeY, slopeY * v, 1.0F};
  }

  // The overlay after the inverse of the change.
  static void compose(float& shift, float& scale, float shiftChange, float scaleChange) {
    scale /= 1.0F + scaleChange;
    shift -= scale * shiftChange;
  }

  const PictureSignature& b_;
  Normal inverse_;
  bool isSolvable_ = false;
};

// Differences of grey and colours where both have pixels, averaged in blocks of 2 x 2: encoders, halved colours and resampling
// only move values about within these.
class Remainders {
 public:
  Remainders(const Overlay& overlay, const PictureSignature& a, const PictureSignature& b) {
    const auto grey = [](const PictureSignature& of, int x, int y) { return of.grey[indexOf(x, y)]; };
    add(
        overlay, [&](int x, int y) { return grey(a, x, y); }, [&](int x, int y) { return grey(b, x, y); }, true);
    if (a.colour.empty() || b.colour.empty()) return;
    for (std::size_t c = 0; c < 3; ++c) {
      const auto channel = [c](const PictureSignature& of, int x, int y) {
        return static_cast<float>(of.colour[indexOf(x, y) * 3 + c]);
      };
      add(
          overlay, [&](int x, int y) { return channel(a, x, y); }, [&](int x, int y) { return channel(b, x, y); },
          false);
    }
  }

  // Of blocks that are so many small ones wide; all of them in one where it is the whole picture.
  [[nodiscard]] float worst(int width) const {
    float worst = 0.0F;
    for (int top = 0; top < kBlocks; top += width) {
      for (int left = 0; left < kBlocks; left += width) {
        float sum = 0.0F;
        float count = 0.0F;
        for (int y = top; y < top + width; ++y) {
          for (int x = left; x < left + width; ++x) {
            sum += sums_[placeOf(x, y)];
            count += counts_[placeOf(x, y)];
          }
        }
        if (count >= static_cast<float>(2 * width)) worst = std::max(worst, sum / count);
      }
    }
    return worst;
  }
  [[nodiscard]] float mean() const { return worst(kBlocks); }
  // Of the differences of grey, pixel by pixel: the root of the mean square, and the largest.
  [[nodiscard]] float deviation() const { return std::sqrt(squares_ / std::max(1.0F, compared_)); }
  [[nodiscard]] float largest() const { return largest_; }

 private:
  static constexpr int kBlocks = kSide / 2;
  using Blocks = std::array<float, kBlocks * kBlocks>;
  static std::size_t placeOf(int x, int y) { return static_cast<std::size_t>(y * kBlocks + x); }

  template <class FirstAt, class SecondAt>
  void add(const Overlay& overlay, const FirstAt& a, const SecondAt& b, bool isGrey) {
    Blocks differences{};
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        const Place place = inOther(overlay, x, y);
        if (!place.isInside()) continue;
        const float difference = between(place, a) - b(x, y);
        differences[placeOf(x / 2, y / 2)] += difference;
        counts_[placeOf(x / 2, y / 2)] += 1.0F;
        if (!isGrey) continue;
        squares_ += difference * difference;
        compared_ += 1.0F;
        largest_ = std::max(largest_, std::abs(difference));
      }
    }
    for (std::size_t i = 0; i < differences.size(); ++i) sums_[i] += std::abs(differences[i]);
  }

  Blocks sums_{};
  Blocks counts_{};
  float squares_ = 0.0F;
  float compared_ = 0.0F;
  float largest_ = 0.0F;
};

// Of two pictures and what is left of them.
bool isSmall(const Remainders& left, const PictureSignature& a, const PictureSignature& b) {
  const float contrast = std::min(a.contrast, b.contrast);
  const bool areSmall = std::min({a.width, a.height, b.width, b.height}) <= kSide;
  return left.mean() <= kMostMean * contrast + 0.25F * kEncoding &&
         left.worst(2) <= kMostBlock * contrast + kEncoding &&
         left.worst(1) <= (areSmall ? kMostSmallBlockOfSmall : kMostSmallBlock) * contrast + 2.0F * kEncoding;
}

// Of pictures of one size: whether no more is left than encoding leaves.
bool isEncoding(const Remainders& left, float contrast) {
  return left.deviation() <= kMostDeviation * contrast + 0.25F * kEncoding &&
         left.largest() <= kMostOfOne * contrast + kEncoding;
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

// Root of the mean variance of the three channels; 0 without colours.
float contrastOf(const std::vector<std::uint8_t>& colour) {
  if (colour.empty()) return 0.0F;
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(cv::Mat(kSide, kSide, CV_8UC3, const_cast<std::uint8_t*>(colour.data())), mean, deviation);
  const double variance = deviation[0] * deviation[0] + deviation[1] * deviation[1] + deviation[2] * deviation[2];
  return static_cast<float>(std::sqrt(variance / 3.0));
}

// Each quarter counts as much as the 16 grey levels in it.
void addColours(PictureSignature& signature) {
  constexpr float kWeight = 4.0F;
  constexpr auto kQuarter = static_cast<float>(kSide * kSide / 4);
  if (signature.colour.empty()) return;
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const std::uint8_t* const at = &signature.colour[indexOf(x, y) * 3];
      const float grey = 0.299F * at[0] + 0.587F * at[1] + 0.114F * at[2];
      float* const quarter = &signature.coarse[PictureSignature::kCoarseGrey +
                                               static_cast<std::size_t>(4 * (2 * y / kSide) + 2 * (2 * x / kSide))];
      quarter[0] += kWeight / kQuarter * (at[0] - grey);
      quarter[1] += kWeight / kQuarter * (at[2] - grey);
    }
  }
}

}  // namespace

PictureSignature signatureOf(const Image& image, bool isPlain) {
  PictureSignature signature;
  signature.exact = hash128Hex(std::as_bytes(std::span(image.pixels))) + "/" + std::to_string(image.width);
  signature.width = image.width;
  signature.height = image.height;
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
  signature.contrast = std::max(static_cast<float>(deviation[0]), contrastOf(signature.colour));
  addColours(signature);
  const cv::Mat coarse = reduced(soft, PictureSignature::kCoarseSide);
  std::transform(coarse.ptr<float>(), coarse.ptr<float>() + coarse.total(), signature.coarse.begin(),
                 [&](float level) { return level - static_cast<float>(mean[0]); });
  return signature;
}

bool areNearlyEqual(const PictureSignature& a, const PictureSignature& b) {
  const float proportions = std::max(a.proportion / b.proportion, b.proportion / a.proportion);
  if (a.isPlain || b.isPlain || proportions > kOtherProportion || a.colour.empty() != b.colour.empty()) return false;
  const float contrast = std::min(a.contrast, b.contrast);
  Overlay overlay;
  const Remainders asTheyAre(overlay, a, b);
  const bool isSameSize = a.isOfItsOwnSize && b.isOfItsOwnSize && a.width == b.width && a.height == b.height;
  if ((!isSameSize || isEncoding(asTheyAre, contrast)) && isSmall(asTheyAre, a, b)) return true;
  if (isSameSize || asTheyAre.mean() > kHopeless * contrast) return false;
  const Alignment alignment(b);
  if (!alignment.isSolvable()) return false;
  for (int round = 0; round < kRounds; ++round) {
    const float step = alignment.improve(overlay, a);
    if (!isPossible(overlay)) return false;
    if (step < kSettled) break;
  }
  return isCrop(overlay) && isSmall(Remainders(overlay, a, b), a, b);
}

}  // namespace core
