// SPDX-License-Identifier: GPL-3.0-or-later
// The gradient of a minimal filter's weights: each thread adds up its share of the tiles, then the shares are added in
// the order of the threads and become taps.
#pragma once

#include <omp.h>

#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/minimal_filters.h"
#include "core/engine/kernels/small_products.h"
#include "core/engine/kernels/tiles.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

template <class Correlation>
class CorrelationEngine {
 public:
  explicit CorrelationEngine(const CorrelationCall& call)
      : call_(call),
        grid_(gridOf(call.gradientSize, call.pictures, Filter::kOutputs)),
        rows_(roundedUp(call.inputSize.channels, kCorrelationRows)),
        panels_(roundedUp(call.gradientSize.channels, kPanel) / kPanel),
        tiles_(tilesAtATime(panels_ * kPanel)) {}

  [[nodiscard]] std::int64_t space(int threads) const { return zeroSpace() + threads * threadSpace(); }

  void run(int threads, float* space) const {
    float* const zeros = space;
    for (std::int64_t i = 0; i < zeroSpace(); ++i) zeros[i] = 0.0F;
    float* const sums = space + zeroSpace();
    const std::int64_t shares = smaller(threads, (grid_.count + tiles_ - 1) / tiles_);
#pragma omp parallel num_threads(threads)
    {
#pragma omp for schedule(static, 1)
      for (std::int64_t share = 0; share < shares; ++share) {
        addTiles(grid_.count * share / shares, grid_.count * (share + 1) / shares, zeros, sums + share * threadSpace());
      }
#pragma omp for schedule(static)
      for (std::int64_t row = 0; row < panels_ * call_.inputSize.channels; ++row) {
        makeTaps(row / call_.inputSize.channels, row % call_.inputSize.channels, shares, sums);
      }
    }
  }

 private:
  using Filter = typename Correlation::Filter;
  static constexpr int kInputPlanes = Filter::kPlanes * Filter::kPlanes;
  static constexpr int kGradientPlanes = Correlation::kPlanes * Correlation::kPlanes;
  static constexpr int kFactors = Filter::kFactors * Filter::kFactors;
  using Products = ProductTable<Correlation, Filter::kPlanes, Correlation::kPlanes, Filter::kFactors>;
  static constexpr Products kProducts{};
  static constexpr std::int64_t kChannels = 64;  // Of the input, at a time.
  static constexpr std::int64_t kGradientFloats = 112 * 1024;

  // Planes of the gradient and of some of the input's channels fit into the second cache together.
  static std::int64_t tilesAtATime(std::int64_t channels) {
    const std::int64_t tiles = kGradientFloats / (kGradientPlanes * channels);
    return tiles < 8 ? 8 : tiles > 64 ? 64 : tiles;
  }

  [[nodiscard]] std::int64_t zeroSpace() const {
    const std::int64_t channels = call_.inputSize.channels;
    return roundedUp(channels < panels_ * kPanel ? panels_ * kPanel : channels, 16) + kPanel;
  }
  [[nodiscard]] std::int64_t sumSpace() const { return panels_ * kFactors * rows_ * kPanel; }
  [[nodiscard]] std::int64_t threadSpace() const {
    return roundedUp(sumSpace() + tiles_ * (kInputPlanes * kChannels + kGradientPlanes * panels_ * kPanel), 1024);
  }

  // The sums of these tiles, in "mine": for each panel and factor rows x kPanel.
  void addTiles(std::int64_t first, std::int64_t last, const float* zeros, float* mine) const {
    for (std::int64_t i = 0; i < sumSpace(); ++i) mine[i] = 0.0F;
    float* const inputPlanes = mine + sumSpace();
    float* const gradientPlanes = inputPlanes + tiles_ * kInputPlanes * kChannels;
    for (; first < last; first += tiles_) {
      const std::int64_t count = smaller(tiles_, last - first);
      makeGradientPlanes(first, count, zeros, gradientPlanes);
      for (std::int64_t channel = 0; channel < call_.inputSize.channels; channel += kChannels) {
        makeInputPlanes(first, count, channel, zeros, inputPlanes);
        addProducts(count, channel, inputPlanes, gradientPlanes, mine);
      }
    }
  }

  void makeInputPlanes(std::int64_t first, std::int64_t count, std::int64_t channel, const float* zeros,
                       float* planes) const {
    const std::int64_t channels = smaller(kChannels, call_.inputSize.channels - channel);
    for (std::int64_t tile = 0; tile < count; ++tile) {
      const float* pixels[Filter::kInputs * Filter::kInputs];
      pixelsOfTile(call_.input, call_.inputSize, grid_, first + tile, Filter::kInputs, Filter::kStep, Filter::kOffset,
                   zeros, pixels);
      for (const float*& pixel : pixels) pixel += channel;
      tileToPlanes<Filter, Filter::kInputs>(
          pixels, channels, roundedUp(channels, kCorrelationRows),
          [&](std::int64_t c) { return planes + tile * kChannels + c; }, tiles_ * kChannels);
    }
  }

  void makeGradientPlanes(std::int64_t first, std::int64_t count, const float* zeros, float* planes) const {
    for (std::int64_t tile = 0; tile < count; ++tile) {
      const float* pixels[Filter::kOutputs * Filter::kOutputs];
      pixelsOfTile(call_.gradient, call_.gradientSize, grid_, first + tile, Filter::kOutputs, Filter::kOutputs, 0,
                   zeros, pixels);
      tileToPlanes<Correlation, Filter::kOutputs>(
          pixels, call_.gradientSize.channels, panels_ * kPanel,
          [&](std::int64_t c) { return planes + (c / kPanel * kGradientPlanes * tiles_ + tile) * kPanel + c % kPanel; },
          tiles_ * kPanel);
    }
  }

  void addProducts(std::int64_t count, std::int64_t channel, const float* inputPlanes, const float* gradientPlanes,
                   float* mine) const {
    const std::int64_t channels = smaller(kChannels, rows_ - channel);
    const CorrelationPlaces places{count, kChannels, kPanel};
    for (std::int64_t panel = 0; panel < panels_; ++panel) {
      const bool narrow = call_.gradientSize.channels - panel * kPanel <= kLanes;
      for (int factor = 0; factor < kFactors; ++factor) {
        const auto& products = kProducts.of[factor];
        CorrelationPart parts[Products::kMost];
        for (int p = 0; p < products.count; ++p) {
          const std::int64_t gradientPlane = panel * kGradientPlanes + products.factor[p];
          parts[p] = {inputPlanes + products.plane[p] * tiles_ * kChannels,
                      gradientPlanes + gradientPlane * tiles_ * kPanel};
        }
        float* const sums = mine + ((panel * kFactors + factor) * rows_ + channel) * kPanel;
        for (std::int64_t c = 0; c < channels; c += kCorrelationRows) {
          if (narrow)
            addCorrelation<1>(parts, products.count, c, places, sums + c * kPanel);
          else
            addCorrelation<2>(parts, products.count, c, places, sums + c * kPanel);
        }
      }
    }
  }

  // Adds up the shares' sums of one input channel and a panel of output channels, and writes the gradient of their weights.
  void makeTaps(std::int64_t panel, std::int64_t channel, std::int64_t shares, const float* sumsOfAll) const {
    float taps[9][kPanel];
    for (int half = 0; half < kPanel; half += kLanes) {
      Vector factors[kFactors];
      for (int factor = 0; factor < kFactors; ++factor) {
        const float* const sums = sumsOfAll + ((panel * kFactors + factor) * rows_ + channel) * kPanel + half;
        factors[factor] = load(sums);
        for (std::int64_t share = 1; share < shares; ++share) factors[factor] += load(sums + share * threadSpace());
      }
      Vector across[Filter::kFactors][3];
      for (int y = 0; y < Filter::kFactors; ++y) Filter::back(factors + y * Filter::kFactors, across[y]);
      for (int x = 0; x < 3; ++x) {
        Vector column[Filter::kFactors];
        Vector values[3];
        for (int y = 0; y < Filter::kFactors; ++y) column[y] = across[y][x];
        Filter::back(column, values);
        for (int y = 0; y < 3; ++y) store(taps[3 * y + x] + half, values[y]);
      }
    }
    const std::int64_t outputs = smaller(kPanel, call_.gradientSize.channels - panel * kPanel);
    const WeightOrder& order = call_.order;
    float* const weights = call_.weights + panel * kPanel * order.outputStride + channel * order.inputStride;
    for (std::int64_t k = 0; k < outputs; ++k) {
      for (int tap = 0; tap < 9; ++tap) weights[k * order.outputStride + tap * order.tapStride] = taps[tap][k];
    }
  }

  CorrelationCall call_;
  TileGrid grid_;
  std::int64_t rows_;    // Channels of the input, rounded up.
  std::int64_t panels_;  // Of the gradient's channels.
  std::int64_t tiles_;   // At a time.
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
