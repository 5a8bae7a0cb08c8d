// SPDX-License-Identifier: GPL-3.0-or-later
// A convolution by a minimal filter: some tiles at a time become planes, which fit into the second cache; each sum of the
// filter is a product of small matrices; the sums become pixels.
#pragma once

#include <omp.h>

#include "core/engine/kernels/filtering.h"
#include "core/engine/kernels/minimal_filters.h"
#include "core/engine/kernels/moments.h"
#include "core/engine/kernels/small_products.h"
#include "core/engine/kernels/tiles.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

constexpr std::int64_t kPlaneFloats = 160 * 1024;  // Of the planes that are kept at a time: 640 KiB.

template <class Filter>
class FilterEngine {
 public:
  explicit FilterEngine(const FilterCall& call)
      : call_(call),
        grid_(gridOf(call.outputSize, call.pictures, Filter::kOutputs)),
        depth_(call.inputSize.channels),
        distance_(roundedUp(depth_, kLanes) + 16),  // Not a power of two: rows would fall onto the same lines.
        groups_((grid_.count + kProductRows - 1) / kProductRows),
        blocks_(blocksOf(groups_, groupsAtATime(distance_))),
        tiles_((groups_ + blocks_ - 1) / blocks_ * kProductRows),
        panels_(roundedUp(call.outputSize.channels, kPanel) / kPanel) {}

  [[nodiscard]] std::int64_t space(int threads) const {
    const std::int64_t moments = call_.moments.mean == nullptr ? 0 : BlockMoments::space(blocks_, panels_);
    return factorSpace() + distance_ + threads * threadSpace() + moments;
  }

  void run(int threads, float* space) const {
    float* const factors = space;
    float* const zeros = space + factorSpace();
    for (std::int64_t i = 0; i < distance_; ++i) zeros[i] = 0.0F;
    const bool gathers = call_.moments.mean != nullptr;
    const BlockMoments moments(blocks_, panels_, zeros + distance_ + threads * threadSpace());
#pragma omp parallel num_threads(threads)
    {
#pragma omp for schedule(static)
      for (std::int64_t row = 0; row < panels_ * depth_; ++row) makeFactors(row / depth_, row % depth_, factors);
      float* const mine = zeros + distance_ + omp_get_thread_num() * threadSpace();
#pragma omp for schedule(dynamic)
      for (std::int64_t block = 0; block < blocks_; ++block) {
        if (gathers)
          runBlock<true>(block, factors, zeros, mine, moments);
        else
          runBlock<false>(block, factors, zeros, mine, moments);
      }
      if (gathers) {
#pragma omp for schedule(static)
        for (std::int64_t channel = 0; channel < call_.outputSize.channels; ++channel) {
          moments.finish(channel, call_.moments.mean + channel, call_.moments.variance + channel);
        }
      }
    }
  }

 private:
  static constexpr int kPlanes = Filter::kPlanes * Filter::kPlanes;
  static constexpr int kFactors = Filter::kFactors * Filter::kFactors;
  static constexpr int kSums = Filter::kSums * Filter::kSums;
  static constexpr int kPixels = Filter::kInputs * Filter::kInputs;
  static constexpr int kResults = Filter::kOutputs * Filter::kOutputs;
  static constexpr int kTaps = 9;
  using Products = ProductTable<Filter, Filter::kPlanes, Filter::kFactors, Filter::kSums>;
  static constexpr Products kProducts{};

  // Of kProductRows tiles each.
  static std::int64_t groupsAtATime(std::int64_t distance) {
    const std::int64_t groups = kPlaneFloats / (kPlanes * distance * kProductRows);
    return groups < 1 ? 1 : groups > 8 ? 8 : groups;
  }
  // Of nearly equal size and as many for each of 2, 3, 4, 6 or 12 threads, so that none waits long for the last one.
  static std::int64_t blocksOf(std::int64_t groups, std::int64_t most) {
    const std::int64_t blocks = smaller(roundedUp((groups + most - 1) / most, 12), groups);
    return blocks < 1 ? 1 : blocks;
  }

  [[nodiscard]] std::int64_t factorSpace() const { return panels_ * kFactors * depth_ * kPanel; }
  [[nodiscard]] std::int64_t threadSpace() const {
    return roundedUp(tiles_ * (kPlanes * distance_ + kSums * kPanel), 1024);
  }

  // The factors of one input channel and a panel of output channels; each factor's panel is depth x kPanel.
  void makeFactors(std::int64_t panel, std::int64_t channel, float* factors) const {
    const std::int64_t outputs = smaller(kPanel, call_.outputSize.channels - panel * kPanel);
    const WeightOrder& order = call_.order;
    const float* const weights = call_.weights + panel * kPanel * order.outputStride + channel * order.inputStride;
    float taps[kTaps][kPanel] = {};
    for (std::int64_t k = 0; k < outputs; ++k) {
      for (int tap = 0; tap < kTaps; ++tap) {
        taps[order.turned ? kTaps - 1 - tap : tap][k] = weights[k * order.outputStride + tap * order.tapStride];
      }
    }
    float* const place = factors + (panel * kFactors * depth_ + channel) * kPanel;
    for (int half = 0; half < kPanel; half += kLanes) {
      Vector across[3][Filter::kFactors];
      for (int y = 0; y < 3; ++y) {
        const Vector row[3] = {load(taps[3 * y] + half), load(taps[3 * y + 1] + half), load(taps[3 * y + 2] + half)};
        Filter::make(row, across[y]);
      }
      for (int x = 0; x < Filter::kFactors; ++x) {
        const Vector column[3] = {across[0][x], across[1][x], across[2][x]};
        Vector values[Filter::kFactors];
        Filter::make(column, values);
        for (int y = 0; y < Filter::kFactors; ++y) {
          store(place + (y * Filter::kFactors + x) * depth_ * kPanel + half, values[y]);
        }
      }
    }
  }

  template <bool kGathers>
  void runBlock(std::int64_t block, const float* factors, const float* zeros, float* mine,
                const BlockMoments& moments) const {
    const std::int64_t first = groups_ * block / blocks_ * kProductRows;
    const std::int64_t count = smaller(groups_ * (block + 1) / blocks_ * kProductRows, grid_.count) - first;
    makePlanes(first, count, zeros, mine);
    float* const sums = mine + tiles_ * kPlanes * distance_;
    for (std::int64_t panel = 0; panel < panels_; ++panel) {
      const float* const ofPanel = factors + panel * kFactors * depth_ * kPanel;
      const bool narrow = call_.outputSize.channels - panel * kPanel <= kLanes;
      for (int sum = 0; sum < kSums; ++sum) {
        const auto& parts = kProducts.of[sum];
        for (std::int64_t tile = 0; tile < count; tile += kProductRows) {
          ProductPart products[Products::kMost];
          for (int p = 0; p < parts.count; ++p) {
            products[p] = {mine + (parts.plane[p] * tiles_ + tile) * distance_,
                           ofPanel + parts.factor[p] * depth_ * kPanel};
          }
          float* const into = sums + (sum * tiles_ + tile) * kPanel;
          if (narrow)
            sumProducts<1>(products, parts.count, depth_, distance_, into);
          else
            sumProducts<2>(products, parts.count, depth_, distance_, into);
        }
      }
      makePixels<kGathers>(block, first, count, panel, sums, moments);
    }
  }

  // Rows behind the last tile are computed with, but never used.
  void makePlanes(std::int64_t first, std::int64_t count, const float* zeros, float* planes) const {
    for (std::int64_t tile = 0; tile < count; ++tile) {
      const float* pixels[kPixels];
      pixelsOfTile(call_.input, call_.inputSize, grid_, first + tile, Filter::kInputs, Filter::kStep, Filter::kOffset,
                   zeros, pixels);
      tileToPlanes<Filter, Filter::kInputs>(
          pixels, depth_, depth_, [&](std::int64_t channel) { return planes + tile * distance_ + channel; },
          tiles_ * distance_);
    }
    for (std::int64_t tile = count; tile < roundedUp(count, kProductRows); ++tile) {
      for (int plane = 0; plane < kPlanes; ++plane) {
        float* const row = planes + (plane * tiles_ + tile) * distance_;
        for (std::int64_t i = 0; i < depth_; ++i) row[i] = 0.0F;
      }
    }
  }

  template <bool kGathers>
  void makePixels(std::int64_t block, std::int64_t first, std::int64_t count, std::int64_t panel, const float* sums,
                  const BlockMoments& moments) const {
    const std::int64_t channels = smaller(kPanel, call_.outputSize.channels - panel * kPanel);
    const Stores stores = storesOfSingleVectors(call_.stores);
    for (std::int64_t half = 0; half < channels; half += kLanes) {
      const std::int64_t lanes = channels - half;
      const std::int64_t channel = panel * kPanel + half;
      const Vector bias = call_.bias == nullptr ? Vector{} : loadFirst(call_.bias + channel, lanes);
      const LeakyActivation& activation = call_.moments.activation;
      VectorMoments gathered(activation, kGathers ? loadFirst(activation.bias + channel, lanes) : Vector{});
      std::int64_t written = 0;
      for (std::int64_t tile = 0; tile < count; ++tile) {
        float* pixels[kResults];
        pixelsOfTile(call_.output, call_.outputSize, grid_, first + tile, Filter::kOutputs, Filter::kOutputs, 0,
                     static_cast<float*>(nullptr), pixels);
        sumsToTile<Filter>(sums + tile * kPanel + half, tiles_ * kPanel, bias, [&](int pixel, Vector values) {
          if (pixels[pixel] == nullptr) return;
          if (call_.relu) values = leakyOf(values, 0.0F);
          if constexpr (kGathers) {
            gathered.add(values);
            ++written;
          }
          storeUpTo(pixels[pixel] + channel, lanes, values, stores);
        });
        if constexpr (kGathers) gathered.endTile();
      }
      endStreams();
      if constexpr (kGathers) {
        moments.setCount(block, written);  // The same for all channels.
        gathered.write(moments.pivots(block, panel) + half, moments.sums(block, panel) + half,
                       moments.squares(block, panel) + half);
      }
    }
  }

  FilterCall call_;
  TileGrid grid_;
  std::int64_t depth_;
  std::int64_t distance_;  // From one tile's values in a plane to the next one's.
  std::int64_t groups_;    // Of kProductRows tiles each.
  std::int64_t blocks_;    // Of groups, computed at a time.
  std::int64_t tiles_;     // Of the largest block.
  std::int64_t panels_;
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
