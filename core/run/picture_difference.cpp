// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/picture_difference.h"

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

// The window's mean around each pixel, first along rows, then along columns.
Plane blurred(const Plane& plane, int width, int height) {
  const auto weights = window();
  const auto pass = [&](const Plane& from, bool alongRows) {
    Plane to(from.size());
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        float sum = 0.0F;
        for (int i = -kRadius; i <= kRadius; ++i) {
          const std::size_t source =
              alongRows ? offset(mirrored(x + i, width), y, width) : offset(x, mirrored(y + i, height), width);
          sum += weights[static_cast<std::size_t>(i + kRadius)] * from[source];
        }
        to[offset(x, y, width)] = sum;
      }
    }
    return to;
  };
  return pass(pass(plane, true), false);
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

}  // namespace

DifferenceMap pictureDifference(const Image& output, const Image& target, DifferenceKind kind) {
  assert(output.width == target.width && output.height == target.height && output.channels == target.channels);
  const bool isStructural = kind == DifferenceKind::Structural;
  return {output.width, output.height, isStructural ? structural(output, target) : perPixel(output, target, kind)};
}

}  // namespace core
