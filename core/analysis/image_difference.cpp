// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_difference.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace core {
namespace {

constexpr int kRadius = 5;
constexpr double kSigma = 1.5;
constexpr float kC1 = 0.01F * 0.01F;
constexpr float kC2 = 0.03F * 0.03F;

using Plane = std::vector<float>;

std::array<float, 2 * kRadius + 1> window() {
  std::array<float, 2 * kRadius + 1> weights{};
  double sum = 0.0;
  for (int i = -kRadius; i <= kRadius; ++i) sum += std::exp(-i * i / (2.0 * kSigma * kSigma));
  for (int i = -kRadius; i <= kRadius; ++i) {
    weights[static_cast<std::size_t>(i + kRadius)] =
        static_cast<float>(std::exp(-i * i / (2.0 * kSigma * kSigma)) / sum);
  }
  return weights;
}

int mirrored(int place, int size) {
  while (place < 0 || place >= size) place = place < 0 ? -place - 1 : 2 * size - place - 1;
  return place;
}

std::size_t offset(int x, int y, int width) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
}

void addScaled(float* sum, const float* values, float weight, int count) {
  for (int i = 0; i < count; ++i) sum[i] += weight * values[i];
}

// The window's mean around each pixel, first along rows, then along columns. Whole rows at a time: compilers turn that
// into vector instructions.
Plane blurred(const Plane& plane, int width, int height) {
  const auto weights = window();
  Plane alongRows(plane.size());
  Plane row(static_cast<std::size_t>(width + 2 * kRadius));
  for (int y = 0; y < height; ++y) {
    for (int x = -kRadius; x < width + kRadius; ++x) {
      row[static_cast<std::size_t>(x + kRadius)] = plane[offset(mirrored(x, width), y, width)];
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      addScaled(&alongRows[offset(0, y, width)], &row[i], weights[i], width);
    }
  }
  Plane result(plane.size());
  for (int y = 0; y < height; ++y) {
    for (int i = -kRadius; i <= kRadius; ++i) {
      const float* const source = &alongRows[offset(0, mirrored(y + i, height), width)];
      addScaled(&result[offset(0, y, width)], source, weights[static_cast<std::size_t>(i + kRadius)], width);
    }
  }
  return result;
}

Plane grey(const Image& image) {
  Plane plane;
  const auto channels = static_cast<std::size_t>(image.channels);
  plane.reserve(image.pixels.size() / channels);
  for (std::size_t i = 0; i < image.pixels.size(); i += channels) {
    float sum = 0.0F;
    for (std::size_t channel = 0; channel < channels; ++channel) sum += static_cast<float>(image.pixels[i + channel]);
    plane.push_back(sum / (255.0F * static_cast<float>(channels)));
  }
  return plane;
}

Plane product(const Plane& a, const Plane& b) {
  Plane result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) result[i] = a[i] * b[i];
  return result;
}

Plane structural(const Image& output, const Image& target) {
  const int width = output.width;
  const int height = output.height;
  const Plane a = grey(output);
  const Plane b = grey(target);
  const Plane meanA = blurred(a, width, height);
  const Plane meanB = blurred(b, width, height);
  const Plane squareA = blurred(product(a, a), width, height);
  const Plane squareB = blurred(product(b, b), width, height);
  const Plane both = blurred(product(a, b), width, height);
  Plane result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const float varianceA = squareA[i] - meanA[i] * meanA[i];
    const float varianceB = squareB[i] - meanB[i] * meanB[i];
    const float covariance = both[i] - meanA[i] * meanB[i];
    const float above = (2.0F * meanA[i] * meanB[i] + kC1) * (2.0F * covariance + kC2);
    const float below = (meanA[i] * meanA[i] + meanB[i] * meanB[i] + kC1) * (varianceA + varianceB + kC2);
    result[i] = 1.0F - above / below;
  }
  return result;
}

Plane perPixel(const Image& output, const Image& target, DifferenceKind kind) {
  Plane result;
  const auto channels = static_cast<std::size_t>(output.channels);
  result.reserve(output.pixels.size() / channels);
  for (std::size_t i = 0; i < output.pixels.size(); i += channels) {
    float sum = 0.0F;
    for (std::size_t channel = 0; channel < channels; ++channel) {
      const float difference =
          (static_cast<float>(output.pixels[i + channel]) - static_cast<float>(target.pixels[i + channel])) / 255.0F;
      sum += kind == DifferenceKind::Absolute  ? std::abs(difference)
             : kind == DifferenceKind::Squared ? difference * difference
                                               : difference;
    }
    result.push_back(sum / static_cast<float>(channels));
  }
  return result;
}

Image cut(const Image& image, const PixelArea& part) {
  Image result(part.width, part.height, image.channels);
  const auto bytes = static_cast<std::size_t>(part.width) * static_cast<std::size_t>(image.channels);
  for (int y = 0; y < part.height; ++y) {
    std::copy_n(image.at(part.x, part.y + y), bytes, result.at(0, y));
  }
  return result;
}

}  // namespace

bool haveSameShape(const Image& a, const Image& b) {
  return !a.empty() && a.width == b.width && a.height == b.height && a.channels == b.channels;
}

DifferenceMap imageDifference(const Image& output, const Image& target, DifferenceKind kind) {
  assert(output.width == target.width && output.height == target.height && output.channels == target.channels);
  const bool isStructural = kind == DifferenceKind::Structural;
  return {output.width, output.height, isStructural ? structural(output, target) : perPixel(output, target, kind)};
}

// Structure looks around each pixel, as far as the window reaches: the part grows by that, where the picture goes on.
DifferenceMap imageDifference(const Image& output, const Image& target, DifferenceKind kind, const PixelArea& part) {
  const int margin = kind == DifferenceKind::Structural ? kRadius : 0;
  const int left = std::max(0, part.x - margin);
  const int top = std::max(0, part.y - margin);
  const PixelArea around{left, top, std::min(output.width, part.x + part.width + margin) - left,
                         std::min(output.height, part.y + part.height + margin) - top};
  const DifferenceMap whole = imageDifference(cut(output, around), cut(target, around), kind);
  DifferenceMap map{part.width, part.height, {}};
  map.values.reserve(static_cast<std::size_t>(part.width) * static_cast<std::size_t>(part.height));
  for (int y = 0; y < part.height; ++y) {
    const float* const row = &whole.values[offset(part.x - left, part.y - top + y, whole.width)];
    map.values.insert(map.values.end(), row, row + part.width);
  }
  return map;
}

}  // namespace core
