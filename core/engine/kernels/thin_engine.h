// SPDX-License-Identifier: GPL-3.0-or-later
// How thin_layers.h is computed: patches become rows of a matrix, some at a time.
#pragma once

#include <omp.h>

#include "core/engine/kernels/moments.h"
#include "core/engine/kernels/small_products.h"
#include "core/engine/kernels/thin_layers.h"
#include "core/engine/kernels/thin_matrices.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

class ThinEngine {
 public:
  explicit ThinEngine(const ThinShape& shape)
      : shape_(shape),
        matrices_(shape),
        depth_(matrices_.depth()),
        patchPanels_(roundedUp(depth_, kPanel) / kPanel),
        widePanels_(roundedUp(shape.wide.channels, kPanel) / kPanel),
        pixels_(shape.pictures * shape.wide.height * shape.wide.width),
        band_(rowsAtATime(shape.wide)) {}

  [[nodiscard]] std::int64_t space(int threads) const {
    const std::int64_t weights = widePanels_ * kPanel * kMostDepth + shape_.wide.channels * patchPanels_ * kPanel;
    return weights + threads * threadSpace();
  }

  void thinToWide(int threads, const float* thin, const float* weights, const float* bias, float* wide, Stores stores,
                  float* space) const {
    for (std::int64_t panel = 0; panel < widePanels_; ++panel) matrices_.packByPatch(weights, panel, space);
    const std::int64_t blocks = (pixels_ + kPixels - 1) / kPixels;
    float* const threadMemory = space + widePanels_ * kPanel * kMostDepth;
#pragma omp parallel num_threads(threads)
    {
      float* const patches = threadMemory + omp_get_thread_num() * threadSpace();
      float* const sums = patches + kPixels * kMostDepth;
#pragma omp for schedule(dynamic)
      for (std::int64_t block = 0; block < blocks; ++block) {
        const std::int64_t first = block * kPixels;
        const std::int64_t count = smaller(kPixels, pixels_ - first);
        matrices_.makePatches(thin, first, count, patches);
        for (std::int64_t panel = 0; panel < widePanels_; ++panel) {
          for (std::int64_t pixel = 0; pixel < count; pixel += kProductRows) {
            const ProductPart part = {patches + pixel * kMostDepth, space + panel * kPanel * kMostDepth};
            const bool narrow = shape_.wide.channels - panel * kPanel <= kLanes;
            if (narrow)
              sumProducts<1>(&part, 1, depth_, kMostDepth, sums);
            else
              sumProducts<2>(&part, 1, depth_, kMostDepth, sums);
            storeWide(sums, smaller(kProductRows, count - pixel), panel, bias,
                      wide + (first + pixel) * shape_.wide.channels, storesOfSingleVectors(stores));
          }
        }
        endStreams();
      }
    }
  }

  void wideToThin(int threads, const float* wide, const float* weights, const float* bias, float* thin,
                  float* space) const {
    matrices_.packByWide(weights, space);
    const std::int64_t bands = (shape_.wide.height + band_ - 1) / band_;
    float* const threadMemory = space + shape_.wide.channels * patchPanels_ * kPanel;
#pragma omp parallel num_threads(threads)
    {
      float* const products = threadMemory + omp_get_thread_num() * threadSpace();
#pragma omp for schedule(dynamic)
      for (std::int64_t band = 0; band < shape_.pictures * bands; ++band) {
        const std::int64_t picture = band / bands;
        const std::int64_t top = band % bands * band_;
        const std::int64_t bottom = smaller(top + band_, shape_.wide.height);
        const std::int64_t from = top > 0 ? top - 1 : 0;  // The pixels above and below reach into the band too.
        const std::int64_t to = smaller(bottom + 1, shape_.wide.height);
        makeProducts(wide, picture, from, to, space, products);
        for (std::int64_t y = top * matrices_.scale(); y < bottom * matrices_.scale() && y < shape_.thin.height; ++y) {
          gatherRow(products, picture, from, to, y, bias, thin);
        }
      }
    }
  }

  void correlate(int threads, const float* thin, const float* wide, float* weights, float* space) const {
#pragma omp parallel for schedule(static, 1) num_threads(threads)
    for (int share = 0; share < threads; ++share) {
      addPixels(thin, wide, pixels_ * share / threads, pixels_ * (share + 1) / threads, space + share * threadSpace());
    }
    for (std::int64_t channel = 0; channel < shape_.wide.channels; ++channel) {
      for (std::int64_t d = 0; d < depth_; ++d) {
        const float* const sums = space + ((channel / kPanel) * kMostDepth + d) * kPanel + channel % kPanel;
        float sum = 0.0F;
        for (int share = 0; share < threads; ++share) sum += sums[share * threadSpace()];
        weights[matrices_.placeOf(d, channel)] = sum;
      }
    }
  }

 private:
  static constexpr std::int64_t kTaps = ThinMatrices::kTaps;
  static constexpr std::int64_t kMostDepth = ThinMatrices::kMostDepth;
  static constexpr std::int64_t kPixels = 4 * kProductRows;
  static constexpr std::int64_t kBandFloats = 128 * 1024;

  [[nodiscard]] std::int64_t productDistance() const { return patchPanels_ * kPanel; }
  [[nodiscard]] std::int64_t rowsAtATime(const PictureSize& wide) const {
    const std::int64_t rows = kBandFloats / (productDistance() * wide.width);
    return rows < 1 ? 1 : smaller(rows, wide.height);
  }
  [[nodiscard]] std::int64_t threadSpace() const {
    const std::int64_t products = ((band_ + 2) * shape_.wide.width + kProductRows) * productDistance() +
                                  kProductRows * (kPanel + shape_.wide.channels);
    const std::int64_t sums = widePanels_ * kPanel * kMostDepth + kPixels * (kMostDepth + kPanel);
    return roundedUp(products < sums ? sums : products, 1024);
  }

  void storeWide(const float* sums, std::int64_t count, std::int64_t panel, const float* bias, float* wide,
                 Stores stores) const {
    const std::int64_t channels = shape_.wide.channels - panel * kPanel;
    for (std::int64_t half = 0; half < smaller(channels, kPanel); half += kLanes) {
      const std::int64_t channel = panel * kPanel + half;
      const Vector offset = bias == nullptr ? Vector{} : loadFirst(bias + channel, channels - half);
      for (std::int64_t row = 0; row < count; ++row) {
        Vector values = load(sums + row * kPanel + half) + offset;
        if (shape_.relu) values = leakyOf(values, 0.0F);
        storeUpTo(wide + row * shape_.wide.channels + channel, channels - half, values, stores);
      }
    }
  }

  // What the wide pixels of rows "from" to "to" add to each value of their patches.
  void makeProducts(const float* wide, std::int64_t picture, std::int64_t from, std::int64_t to, const float* packed,
                    float* products) const {
    const std::int64_t channels = shape_.wide.channels;
    const float* const first = wide + (picture * shape_.wide.height + from) * shape_.wide.width * channels;
    const std::int64_t count = (to - from) * shape_.wide.width;
    float* const sums = products + ((band_ + 2) * shape_.wide.width + kProductRows) * productDistance();
    float* const lastRows = sums + kProductRows * kPanel;
    for (std::int64_t pixel = 0; pixel < count; pixel += kProductRows) {
      const float* rows = first + pixel * channels;
      if (count - pixel < kProductRows) {  // The picture ends within the group.
        for (std::int64_t i = 0; i < kProductRows * channels; ++i) {
          lastRows[i] = i < (count - pixel) * channels ? rows[i] : 0.0F;
        }
        rows = lastRows;
      }
      for (std::int64_t panel = 0; panel < patchPanels_; ++panel) {
        const ProductPart part = {rows, packed + panel * channels * kPanel};
        if (patchPanels_ == 1) {  // Rows of sums lie as the products do.
          sumProducts<2>(&part, 1, channels, channels, products + pixel * kPanel);
          continue;
        }
        sumProducts<2>(&part, 1, channels, channels, sums);
        for (int row = 0; row < kProductRows; ++row) {
          float* const into = products + (pixel + row) * productDistance() + panel * kPanel;
          store(into, load(sums + row * kPanel));
          store(into + kLanes, load(sums + row * kPanel + kLanes));
        }
      }
    }
  }

  // A row of thin pixels: along each axis, tap j of the wide pixel p reaches the pixel p + j - 1, or the pair that begins at
  // 2 p + j - 1.
  void gatherRow(const float* products, std::int64_t picture, std::int64_t from, std::int64_t to, std::int64_t y,
                 const float* bias, float* thin) const {
    const std::int64_t channels = shape_.thin.channels;
    float* pixel = thin + (picture * shape_.thin.height + y) * shape_.thin.width * channels;
    for (std::int64_t x = 0; x < shape_.thin.width; ++x, pixel += channels) {
      float sums[kMostThinChannels] = {};
      for (std::int64_t tap = 0; tap < kTaps; ++tap) {
        const std::int64_t v = y + 1 - tap / 3;
        const std::int64_t u = x + 1 - tap % 3;
        if (v < 0 || u < 0) continue;
        const std::int64_t row = v / matrices_.scale();
        const std::int64_t column = u / matrices_.scale();
        if (row < from || row >= to || column >= shape_.wide.width) continue;
        const float* const values =
            products + ((row - from) * shape_.wide.width + column) * productDistance() + tap * channels;
        for (std::int64_t c = 0; c < channels; ++c) sums[c] += values[c];
      }
      for (std::int64_t c = 0; c < channels; ++c) pixel[c] = sums[c] + (bias == nullptr ? 0.0F : bias[c]);
    }
  }

  // The sums of a thread, for each panel of wide channels kMostDepth x kPanel, over these wide pixels.
  void addPixels(const float* thin, const float* wide, std::int64_t first, std::int64_t last, float* sums) const {
    for (std::int64_t i = 0; i < widePanels_ * kPanel * kMostDepth; ++i) sums[i] = 0.0F;
    float* const patches = sums + widePanels_ * kPanel * kMostDepth;
    float* const values = patches + kPixels * kMostDepth;
    for (std::int64_t i = 0; i < kPixels * kMostDepth; ++i) patches[i] = 0.0F;
    for (; first < last; first += kPixels) {
      const std::int64_t count = smaller(kPixels, last - first);
      matrices_.makePatches(thin, first, count, patches);
      for (std::int64_t panel = 0; panel < widePanels_; ++panel) {
        const std::int64_t channels = shape_.wide.channels - panel * kPanel;
        const float* rows = wide + first * shape_.wide.channels + panel * kPanel;
        std::int64_t distance = shape_.wide.channels;
        if (channels < kPanel) {  // The pixels end within the panel.
          for (std::int64_t row = 0; row < count; ++row) {
            store(values + row * kPanel, loadFirst(rows + row * distance, channels));
            store(values + row * kPanel + kLanes, loadFirst(rows + row * distance + kLanes, channels - kLanes));
          }
          rows = values;
          distance = kPanel;
        }
        for (std::int64_t d = 0; d < depth_; d += kCorrelationRows) {
          float* const into = sums + (panel * kMostDepth + d) * kPanel;
          if (channels <= kLanes)
            addCorrelation<1>(patches + d, kMostDepth, rows, distance, count, into);
          else
            addCorrelation<2>(patches + d, kMostDepth, rows, distance, count, into);
        }
      }
    }
  }

  ThinShape shape_;
  ThinMatrices matrices_;
  std::int64_t depth_;        // Values of a patch.
  std::int64_t patchPanels_;  // Of a patch's values.
  std::int64_t widePanels_;   // Of the wide channels.
  std::int64_t pixels_;       // Wide ones, of all pictures.
  std::int64_t band_;         // Rows of wide pixels at a time in wideToThin.
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
