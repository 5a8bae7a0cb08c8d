// SPDX-License-Identifier: GPL-3.0-or-later
// The matrices of a thin layer: patches of the thin side, and the weights in the order that products want them in.
#pragma once

#include "core/engine/kernels/thin_layers.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

class ThinMatrices {
 public:
  static constexpr std::int64_t kTaps = 9;
  static constexpr std::int64_t kMostDepth = 40;  // Floats from one patch to the next, which rows of sums may fill.

  explicit ThinMatrices(const ThinShape& shape) : shape_(shape), depth_(kTaps * shape.thin.channels) {}

  // Values of a patch: its taps row by row, the channels of each side by side.
  [[nodiscard]] std::int64_t depth() const { return depth_; }
  // How many thin pixels stand for a wide one along each axis.
  [[nodiscard]] std::int64_t scale() const { return shape_.kind == PatchKind::Plain ? 1 : 2; }

  // Where the weight lies that belongs to a value of a patch and a wide channel.
  [[nodiscard]] std::int64_t placeOf(std::int64_t d, std::int64_t channel) const {
    const std::int64_t tap = d / shape_.thin.channels;
    return (shape_.turned ? kTaps - 1 - tap : tap) * shape_.tapStride + d % shape_.thin.channels * shape_.thinStride +
           channel * shape_.wideStride;
  }

  // Weights as depth x kPanel for a panel of wide channels.
  void packByPatch(const float* weights, std::int64_t panel, float* packed) const {
    for (std::int64_t d = 0; d < depth_; ++d) {
      for (std::int64_t k = 0; k < kPanel; ++k) {
        const std::int64_t channel = panel * kPanel + k;
        packed[(panel * kMostDepth + d) * kPanel + k] =
            channel < shape_.wide.channels ? weights[placeOf(d, channel)] : 0.0F;
      }
    }
  }

  // Weights as wide channels x kPanel for each panel of a patch's values.
  void packByWide(const float* weights, float* packed) const {
    for (std::int64_t d = 0; d < roundedUp(depth_, kPanel); ++d) {
      float* const panel = packed + d / kPanel * shape_.wide.channels * kPanel + d % kPanel;
      for (std::int64_t channel = 0; channel < shape_.wide.channels; ++channel) {
        panel[channel * kPanel] = d < depth_ ? weights[placeOf(d, channel)] : 0.0F;
      }
    }
  }

  // The patches of wide pixels, counted over all pictures; rows up to a full group of products get zeros.
  void makePatches(const float* thin, std::int64_t first, std::int64_t count, float* patches) const {
    const std::int64_t area = shape_.wide.height * shape_.wide.width;
    const std::int64_t thinFloats = shape_.thin.height * shape_.thin.width * shape_.thin.channels;
    for (std::int64_t pixel = first; pixel < first + count; ++pixel, patches += kMostDepth) {
      const std::int64_t place = pixel % area;
      makePatch(thin + pixel / area * thinFloats, place / shape_.wide.width, place % shape_.wide.width, patches);
    }
    for (; count % kProductRows != 0; ++count, patches += kMostDepth) {
      for (std::int64_t d = 0; d < depth_; ++d) patches[d] = 0.0F;
    }
  }

  // That of the wide pixel in this row and column.
  void makePatch(const float* picture, std::int64_t y, std::int64_t x, float* patch) const {
    const std::int64_t channels = shape_.thin.channels;
    const std::int64_t top = y * scale() - 1;
    const std::int64_t left = x * scale() - 1;
    const std::int64_t reach = shape_.kind == PatchKind::UpSampled ? 4 : 3;
    const std::int64_t line = shape_.thin.width * channels;
    if (top < 0 || left < 0 || top + reach > shape_.thin.height || left + reach > shape_.thin.width) {
      makePatchAtEdge(picture, top, left, patch);
      return;
    }
    const float* const first = picture + top * line + left * channels;
    if (shape_.kind == PatchKind::UpSampled)
      addPairs(first, line, patch);
    else if (channels == 3)
      copyRows<9>(first, line, patch);
    else if (channels == 1)
      copyRows<3>(first, line, patch);
    else {
      for (std::int64_t i = 0; i < depth_; ++i) patch[i] = first[i / (3 * channels) * line + i % (3 * channels)];
    }
  }

 private:
  template <int kCount>
  static void copyRows(const float* first, std::int64_t line, float* patch) {
    for (int row = 0; row < 3; ++row) {
      for (int i = 0; i < kCount; ++i) patch[row * kCount + i] = first[row * line + i];
    }
  }

  // Sums of 2 x 2 pixels that begin at each of 3 x 3.
  void addPairs(const float* first, std::int64_t line, float* patch) const {
    const std::int64_t channels = shape_.thin.channels;
    for (int row = 0; row < 3; ++row, first += line) {
      float columns[4 * kMostThinChannels];
      for (std::int64_t i = 0; i < 4 * channels; ++i) columns[i] = first[i] + first[line + i];
      for (std::int64_t i = 0; i < 3 * channels; ++i) *patch++ = columns[i] + columns[i + channels];
    }
  }

  void makePatchAtEdge(const float* picture, std::int64_t top, std::int64_t left, float* patch) const {
    const std::int64_t channels = shape_.thin.channels;
    const std::int64_t pair = shape_.kind == PatchKind::UpSampled ? 2 : 1;  // Pixels added up along an axis.
    for (std::int64_t tap = 0; tap < kTaps; ++tap) {
      for (std::int64_t c = 0; c < channels; ++c) {
        float sum = 0.0F;
        for (std::int64_t v = top + tap / 3; v < top + tap / 3 + pair; ++v) {
          for (std::int64_t u = left + tap % 3; u < left + tap % 3 + pair; ++u) {
            const bool there = v >= 0 && u >= 0 && v < shape_.thin.height && u < shape_.thin.width;
            if (there) sum += picture[(v * shape_.thin.width + u) * channels + c];
          }
        }
        *patch++ = sum;
      }
    }
  }

  ThinShape shape_;
  std::int64_t depth_;
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
