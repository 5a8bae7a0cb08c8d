// SPDX-License-Identifier: GPL-3.0-or-later
// Mean and variance of activations, gathered block by block while they are made. Each block sums differences from one of
// its own values, so that no digits are lost; the blocks are put together in their order by Chan, Golub and LeVeque
// ("Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979).
#pragma once

#include "core/engine/kernels/fused_layers.h"
#include "core/engine/kernels/vectors.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

static inline Vector leakyOf(Vector values, float slope) { return values > 0.0F ? values : values * slope; }

// What the blocks leave in memory: for each of them how many pixels it has, then for each panel of channels a value, the
// sum of the differences from it and that of their squares.
class BlockMoments {
 public:
  BlockMoments(std::int64_t blocks, std::int64_t panels, float* memory)
      : blocks_(blocks), panels_(panels), memory_(memory) {}

  [[nodiscard]] static std::int64_t space(std::int64_t blocks, std::int64_t panels) {
    return blocks * (kCount + panels * kParts * kPanel);
  }

  void setCount(std::int64_t block, std::int64_t pixels) const { *of(block) = static_cast<float>(pixels); }
  [[nodiscard]] float* pivots(std::int64_t block, std::int64_t panel) const {
    return of(block) + kCount + panel * kParts * kPanel;
  }
  [[nodiscard]] float* sums(std::int64_t block, std::int64_t panel) const { return pivots(block, panel) + kPanel; }
  [[nodiscard]] float* squares(std::int64_t block, std::int64_t panel) const {
    return pivots(block, panel) + 2 * kPanel;
  }

  // Mean and biased variance of a channel over all blocks.
  void finish(std::int64_t channel, float* mean, float* variance) const {
    const std::int64_t lane = channel % kPanel;
    double count = 0.0;
    double middle = 0.0;
    double squaresFromMiddle = 0.0;
    for (std::int64_t block = 0; block < blocks_; ++block) {
      const double pixels = *of(block);
      const double shift = static_cast<double>(sums(block, channel / kPanel)[lane]) / pixels;
      const double ofBlock = static_cast<double>(pivots(block, channel / kPanel)[lane]) + shift;
      const double spread = static_cast<double>(squares(block, channel / kPanel)[lane]) - shift * shift * pixels;
      const double distance = ofBlock - middle;
      middle += distance * pixels / (count + pixels);
      squaresFromMiddle += spread + distance * distance * count * pixels / (count + pixels);
      count += pixels;
    }
    *mean = static_cast<float>(middle);
    *variance = squaresFromMiddle > 0.0 ? static_cast<float>(squaresFromMiddle / count) : 0.0F;
  }

 private:
  static constexpr std::int64_t kCount = 16;  // Of which the first float is used: panels stay in line with vectors.
  static constexpr std::int64_t kParts = 3;

  [[nodiscard]] float* of(std::int64_t block) const { return memory_ + block * (kCount + panels_ * kParts * kPanel); }

  std::int64_t blocks_;
  std::int64_t panels_;
  float* memory_;
};

// The sums of one vector of channels while a block's pixels are written.
class VectorMoments {
 public:
  explicit VectorMoments(const LeakyActivation& activation, Vector bias) : slope_(activation.slope), bias_(bias) {}

  void add(Vector values) {
    const Vector activation = leakyOf(values + bias_, slope_);
    if (isFirst_) pivot_ = activation;
    isFirst_ = false;
    const Vector difference = activation - pivot_;
    ofTile_ += difference;
    squaresOfTile_ += difference * difference;
  }
  // Sums of a tile first: short sums keep their digits.
  void endTile() {
    sum_ += ofTile_;
    squares_ += squaresOfTile_;
    ofTile_ = squaresOfTile_ = Vector{};
  }
  void write(float* pivots, float* sums, float* squares) const {
    store(pivots, pivot_);
    store(sums, sum_);
    store(squares, squares_);
  }

 private:
  float slope_;
  Vector bias_;
  bool isFirst_ = true;
  Vector pivot_{};
  Vector ofTile_{};
  Vector squaresOfTile_{};
  Vector sum_{};
  Vector squares_{};
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
