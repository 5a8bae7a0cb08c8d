// SPDX-License-Identifier: GPL-3.0-or-later
// How thinToPooled and correlateThinPooled of thin_layers.h are computed: the wide pixels exist for a moment only, as many
// groups of them as a pool has corners.
#pragma once

#include <omp.h>

#include "core/engine/kernels/fused_engine.h"
#include "core/engine/kernels/small_products.h"
#include "core/engine/kernels/thin_layers.h"
#include "core/engine/kernels/thin_matrices.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

class ThinPoolEngine {
 public:
  explicit ThinPoolEngine(const ThinShape& shape)
      : shape_(shape),
        matrices_(shape),
        depth_(matrices_.depth()),
        panels_(roundedUp(shape.wide.channels, kPanel) / kPanel),
        pixels_(shape.pictures * (shape.wide.height / 2) * (shape.wide.width / 2)),
        blocks_((pixels_ + kProductRows - 1) / kProductRows) {}

  [[nodiscard]] std::int64_t space(int threads) const { return matrixSpace() + threads * threadSpace(); }

  void toPooled(int threads, const float* thin, const float* weights, const float* bias, float* pooled,
                std::uint8_t* winner, float* space) const {
    for (std::int64_t panel = 0; panel < panels_; ++panel) matrices_.packByPatch(weights, panel, space);
#pragma omp parallel num_threads(threads)
    {
      float* const patches = space + matrixSpace() + omp_get_thread_num() * threadSpace();
      float* const sums = patches + kPixels * kMostDepth;
#pragma omp for schedule(dynamic, 8)
      for (std::int64_t block = 0; block < blocks_; ++block) {
        makePatches(thin, block, patches);
        for (std::int64_t panel = 0; panel < panels_; ++panel) {
          for (int corner = 0; corner < kCorners; ++corner) {
            const ProductPart part = {patches + corner * kProductRows * kMostDepth,
                                      space + panel * kPanel * kMostDepth};
            float* const ofCorner = sums + corner * kProductRows * kPanel;
            if (isNarrow(panel))
              sumProducts<1>(&part, 1, depth_, kMostDepth, ofCorner);
            else
              sumProducts<2>(&part, 1, depth_, kMostDepth, ofCorner);
          }
          storeLargest(sums, block, panel, bias, pooled, winner);
        }
      }
    }
  }

  void correlate(int threads, const float* thin, const float* gradient, const std::uint8_t* winner, float* weights,
                 float* bias, float* space) const {
    float* const threadMemory = space + matrixSpace();
#pragma omp parallel for schedule(static, 1) num_threads(threads)
    for (int share = 0; share < threads; ++share) {
      addBlocks(blocks_ * share / threads, blocks_ * (share + 1) / threads, thin, gradient, winner,
                threadMemory + share * threadSpace());
    }
    for (std::int64_t channel = 0; channel < shape_.wide.channels; ++channel) {
      for (std::int64_t d = 0; d <= depth_; ++d) {
        const float* const sums = threadMemory + ((channel / kPanel) * kMostDepth + d) * kPanel + channel % kPanel;
        float sum = 0.0F;
        for (int share = 0; share < threads; ++share) sum += sums[share * threadSpace()];
        (d < depth_ ? weights[matrices_.placeOf(d, channel)] : bias[channel]) = sum;
      }
    }
  }

 private:
  static constexpr int kCorners = 4;
  static constexpr std::int64_t kPixels = kCorners * kProductRows;
  static constexpr std::int64_t kMostDepth = ThinMatrices::kMostDepth;

  [[nodiscard]] std::int64_t matrixSpace() const { return panels_ * kPanel * kMostDepth; }
  [[nodiscard]] std::int64_t threadSpace() const {
    return roundedUp(matrixSpace() + kPixels * (kMostDepth + kPanel), 1024);
  }
  [[nodiscard]] bool isNarrow(std::int64_t panel) const { return shape_.wide.channels - panel * kPanel <= kLanes; }
  [[nodiscard]] std::int64_t countOf(std::int64_t block) const {
    return smaller(kProductRows, pixels_ - block * kProductRows);
  }

  // For each corner kProductRows patches; behind each a 1, which meets the bias.
  void makePatches(const float* thin, std::int64_t block, float* patches) const {
    const std::int64_t columns = shape_.wide.width / 2;
    const std::int64_t area = shape_.wide.height / 2 * columns;
    const std::int64_t thinFloats = shape_.thin.height * shape_.thin.width * shape_.thin.channels;
    const std::int64_t count = countOf(block);
    for (std::int64_t i = 0; i < kProductRows; ++i) {
      const std::int64_t pixel = block * kProductRows + i;
      const std::int64_t place = pixel % area;
      for (int corner = 0; corner < kCorners; ++corner) {
        float* const patch = patches + (corner * kProductRows + i) * kMostDepth;
        if (i < count) {
          matrices_.makePatch(thin + pixel / area * thinFloats, 2 * (place / columns) + corner / 2,
                              2 * (place % columns) + corner % 2, patch);
          patch[depth_] = 1.0F;
        } else {
          for (std::int64_t d = 0; d <= depth_; ++d) patch[d] = 0.0F;
        }
      }
    }
  }

  // work(group's first lane in the panel, lanes) for each group of channels of a panel.
  template <class Work>
  void forEachHalf(std::int64_t panel, const Work& work) const {
    const std::int64_t channels = smaller(kPanel, shape_.wide.channels - panel * kPanel);
    forEachGroup(channels, work);
  }

  void storeLargest(const float* sums, std::int64_t block, std::int64_t panel, const float* bias, float* pooled,
                    std::uint8_t* winner) const {
    forEachHalf(panel, [&](std::int64_t half, auto lanes) {
      const std::int64_t channel = panel * kPanel + half;
      const Vector offset = lanes.get(bias + channel);
      for (std::int64_t i = 0; i < countOf(block); ++i) {
        LargestOfFour largest;
#pragma GCC unroll 4
        for (int corner = 0; corner < kCorners; ++corner) {
          largest.meet(corner, load(sums + (corner * kProductRows + i) * kPanel + half) + offset);
        }
        const std::int64_t place = (block * kProductRows + i) * shape_.wide.channels + channel;
        lanes.put(pooled + place, largest.value);
        putBytes(lanes, winner + place, largest.bytes());
      }
    });
  }

  // The sums of a thread, for each panel kMostDepth x kPanel, over these blocks.
  void addBlocks(std::int64_t first, std::int64_t last, const float* thin, const float* gradient,
                 const std::uint8_t* winner, float* sums) const {
    float* const patches = sums + matrixSpace();
    float* const values = patches + kPixels * kMostDepth;
    for (std::int64_t i = 0; i < matrixSpace() + kPixels * (kMostDepth + kPanel); ++i) sums[i] = 0.0F;
    for (std::int64_t block = first; block < last; ++block) {
      makePatches(thin, block, patches);
      for (std::int64_t panel = 0; panel < panels_; ++panel) {
        spread(block, panel, gradient, winner, values);
        for (std::int64_t d = 0; d <= depth_; d += kCorrelationRows) {
          float* const into = sums + (panel * kMostDepth + d) * kPanel;
          if (isNarrow(panel))
            addCorrelation<1>(patches + d, kMostDepth, values, kPanel, kPixels, into);
          else
            addCorrelation<2>(patches + d, kMostDepth, values, kPanel, kPixels, into);
        }
      }
    }
  }

  // The gradients of a block's wide pixels: each goes to the corner that was the largest.
  void spread(std::int64_t block, std::int64_t panel, const float* gradient, const std::uint8_t* winner,
              float* values) const {
    const std::int64_t count = countOf(block);
    forEachHalf(panel, [&](std::int64_t half, auto lanes) {
      for (std::int64_t i = 0; i < kProductRows; ++i) {
        const std::int64_t place = (block * kProductRows + i) * shape_.wide.channels + panel * kPanel + half;
        const Vector ofPool = i < count ? lanes.get(gradient + place) : Vector{};
        const Integers which =
            i < count ? __builtin_convertvector(getBytes(lanes, winner + place), Integers) : Integers{};
#pragma GCC unroll 4
        for (int corner = 0; corner < kCorners; ++corner) {
          store(values + (corner * kProductRows + i) * kPanel + half, which == corner ? ofPool : Vector{});
        }
      }
    });
  }

  ThinShape shape_;
  ThinMatrices matrices_;
  std::int64_t depth_;   // Values of a patch.
  std::int64_t panels_;  // Of the wide channels.
  std::int64_t pixels_;  // Pooled ones, of all pictures.
  std::int64_t blocks_;  // Of kProductRows pooled pixels.
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
