// SPDX-License-Identifier: GPL-3.0-or-later
// How dense_products.h is computed: a panel of one factor is copied together, and the other one streams past it.
#pragma once

#include <omp.h>

#include "core/engine/kernels/dense_products.h"
#include "core/engine/kernels/small_products.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// rows x columns values that may lie transposed; neighbours along each axis are so many floats apart.
struct Matrix {
  const float* values;
  std::int64_t rowDistance;
  std::int64_t columnDistance;
};

// product (rows x columns, at result + row x rowDistance + column x columnDistance) = left (rows x depth, depth in one
// line) x right (depth x columns), + rowBias (one a row, or none) where columns do not lie in one line.
struct DenseProduct {
  std::int64_t rows;
  std::int64_t depth;
  std::int64_t columns;
  Matrix left;
  Matrix right;
  float* result;
  std::int64_t rowDistance;
  std::int64_t columnDistance;
  const float* rowBias;
};

class DenseEngine {
 public:
  explicit DenseEngine(const DenseProduct& product)
      : product_(product),
        panels_((product.columns + kPanel - 1) / kPanel),
        groups_((product.rows + kProductRows - 1) / kProductRows),
        parts_((product.depth + kDepth - 1) / kDepth) {}

  [[nodiscard]] std::int64_t space(int threads) const { return packedSpace() + sumSpace() + threads * threadSpace(); }

  void run(int threads, float* space) const {
    float* const sums = space + packedSpace();
    float* const threadMemory = sums + sumSpace();
#pragma omp parallel num_threads(threads)
    {
      float* const mine = threadMemory + omp_get_thread_num() * threadSpace();
      if (sharesRight()) {
#pragma omp for schedule(static)
        for (std::int64_t unit = 0; unit < parts_ * panels_; ++unit) {
          packRight(unit / panels_, unit % panels_, space + unit * kDepth * kPanel);
        }
#pragma omp for schedule(dynamic, 4)
        for (std::int64_t unit = 0; unit < parts_ * groups_; ++unit) {
          const std::int64_t part = unit / groups_;
          for (std::int64_t panel = 0; panel < panels_; ++panel) {
            addBlock({part, unit % groups_, panel}, space + (part * panels_ + panel) * kDepth * kPanel, sums, mine);
          }
        }
      } else {
        float* const packed = mine + kProductRows * (kDepth + kPanel);
#pragma omp for schedule(dynamic, 4)
        for (std::int64_t unit = 0; unit < parts_ * panels_; ++unit) {
          packRight(unit / panels_, unit % panels_, packed);
          for (std::int64_t group = 0; group < groups_; ++group) {
            addBlock({unit / panels_, group, unit % panels_}, packed, sums, mine);
          }
        }
      }
      if (parts_ > 1) {
#pragma omp for schedule(static)
        for (std::int64_t block = 0; block < groups_ * panels_; ++block) addParts(block, sums, mine);
      }
    }
  }

 private:
  static constexpr std::int64_t kDepth = 512;  // Of a part of the sums: 64 KiB of a panel.
  static constexpr std::int64_t kLine = 16;    // Floats.

  struct Block {
    std::int64_t part;
    std::int64_t group;
    std::int64_t panel;
  };

  // Whether the right factor is the small one: then it is copied together once, for all threads.
  [[nodiscard]] bool sharesRight() const { return product_.columns <= product_.rows; }
  [[nodiscard]] std::int64_t packedSpace() const { return sharesRight() ? parts_ * panels_ * kDepth * kPanel : 0; }
  [[nodiscard]] std::int64_t sumSpace() const {
    return parts_ > 1 ? parts_ * groups_ * panels_ * kProductRows * kPanel : 0;
  }
  [[nodiscard]] static std::int64_t threadSpace() { return kProductRows * (kDepth + kPanel) + kDepth * kPanel; }

  [[nodiscard]] std::int64_t depthOf(std::int64_t part) const {
    return smaller(kDepth, product_.depth - part * kDepth);
  }

  void packRight(std::int64_t part, std::int64_t panel, float* packed) const {
    const std::int64_t columns = smaller(kPanel, product_.columns - panel * kPanel);
    const Matrix& right = product_.right;
    const float* values = right.values + part * kDepth * right.rowDistance + panel * kPanel * right.columnDistance;
    if (right.columnDistance == 1) {
      for (std::int64_t d = 0; d < depthOf(part); ++d, values += right.rowDistance, packed += kPanel) {
        store(packed, loadUpTo(values, columns));
        store(packed + kLanes, loadUpTo(values + kLanes, columns - kLanes));
      }
      return;
    }
    // Columns lie far apart, mostly by a power of two: one cache line of each at a time, since they share few places there.
    for (std::int64_t first = 0; first < depthOf(part); first += kLine) {
      const std::int64_t last = smaller(first + kLine, depthOf(part));
      for (std::int64_t c = 0; c < kPanel; ++c) {
        const float* const column = values + c * right.columnDistance;
        for (std::int64_t d = first; d < last; ++d) {
          packed[d * kPanel + c] = c < columns ? column[d * right.rowDistance] : 0.0F;
        }
      }
    }
  }

  // The sums of a block: kept until those of all parts are there, or written at once. The last group may end behind the
  // last row, and is then copied.
  void addBlock(const Block& block, const float* packed, float* sums, float* mine) const {
    float* const copy = mine + kProductRows * kPanel;
    const std::int64_t rows = rowsOf(block.group);
    const std::int64_t depth = depthOf(block.part);
    std::int64_t distance = product_.left.rowDistance;
    const float* values = product_.left.values + block.group * kProductRows * distance + block.part * kDepth;
    if (rows < kProductRows) {
      for (std::int64_t row = 0; row < kProductRows; ++row) {
        for (std::int64_t d = 0; d < depth; ++d)
          copy[row * kDepth + d] = row < rows ? values[row * distance + d] : 0.0F;
      }
      values = copy;
      distance = kDepth;
    }
    const std::int64_t place = (block.part * groups_ + block.group) * panels_ + block.panel;
    float* const into = parts_ > 1 ? sums + place * kProductRows * kPanel : mine;
    const ProductPart one = {values, packed};
    sumProducts<2>(&one, 1, depth, distance, into);
    if (parts_ == 1) write(block.group, block.panel, into);
  }

  void addParts(std::int64_t block, const float* sums, float* total) const {
    for (std::int64_t i = 0; i < kProductRows * kPanel; i += kLanes) {
      Vector sum{};
      for (std::int64_t part = 0; part < parts_; ++part) {
        sum += load(sums + (part * groups_ * panels_ + block) * kProductRows * kPanel + i);
      }
      store(total + i, sum);
    }
    write(block / panels_, block % panels_, total);
  }

  [[nodiscard]] std::int64_t rowsOf(std::int64_t group) const {
    return smaller(kProductRows, product_.rows - group * kProductRows);
  }

  void write(std::int64_t group, std::int64_t panel, const float* sums) const {
    const std::int64_t first = group * kProductRows;
    const std::int64_t columns = smaller(kPanel, product_.columns - panel * kPanel);
    float* const place = product_.result + first * product_.rowDistance + panel * kPanel * product_.columnDistance;
    if (product_.columnDistance == 1) {
      for (std::int64_t row = 0; row < rowsOf(group); ++row) {
        storeUpTo(place + row * product_.rowDistance, columns, load(sums + row * kPanel));
        storeUpTo(place + row * product_.rowDistance + kLanes, columns - kLanes, load(sums + row * kPanel + kLanes));
      }
      return;
    }
    for (std::int64_t c = 0; c < columns; ++c) {
      for (std::int64_t row = 0; row < rowsOf(group); ++row) {
        const float bias = product_.rowBias == nullptr ? 0.0F : product_.rowBias[first + row];
        place[row * product_.rowDistance + c * product_.columnDistance] = sums[row * kPanel + c] + bias;
      }
    }
  }

  DenseProduct product_;
  std::int64_t panels_;
  std::int64_t groups_;
  std::int64_t parts_;
};

// transposed gradient x input: every weight once.
class DenseWeightEngine {
 public:
  explicit DenseWeightEngine(const DenseCall& call) : call_(call), shape_(call.shape) {}

  [[nodiscard]] std::int64_t space(int threads) const {
    return threads * threadSpace() + (needsCopy() ? shape_.rows * outputs() : 0);
  }

  void run(int threads, float* space) const {
    const std::int64_t panels = (shape_.inputs + kPanel - 1) / kPanel;
    const std::int64_t chunks = (shape_.outputs + kChunk - 1) / kChunk;
    float* const copy = space + threads * threadSpace();
    const float* const gradients = needsCopy() ? copy : call_.gradient;
#pragma omp parallel num_threads(threads)
    {
      if (needsCopy()) {
#pragma omp for schedule(static)
        for (std::int64_t row = 0; row < shape_.rows; ++row) {
          for (std::int64_t o = 0; o < outputs(); ++o) {
            copy[row * outputs() + o] = o < shape_.outputs ? call_.gradient[row * shape_.outputs + o] : 0.0F;
          }
        }
      }
      float* const sums = space + omp_get_thread_num() * threadSpace();
#pragma omp for schedule(dynamic, 4)
      for (std::int64_t unit = 0; unit < chunks * panels; ++unit) {
        addPanel(unit % panels, unit / panels * kChunk, gradients, sums);
      }
      endStreams();
    }
  }

 private:
  static constexpr std::int64_t kChunk = 256;  // Outputs at a time: as many units for layers to a code as from one.

  [[nodiscard]] std::int64_t outputs() const { return roundedUp(shape_.outputs, kCorrelationRows); }
  [[nodiscard]] bool needsCopy() const { return outputs() != shape_.outputs; }  // The last ones do not fill a group.
  [[nodiscard]] std::int64_t threadSpace() const { return (shape_.rows + kCorrelationRows) * kPanel; }

  // The weights' gradients of a panel of inputs and a chunk of outputs.
  void addPanel(std::int64_t panel, std::int64_t first, const float* gradients, float* sums) const {
    float* const packed = sums + kCorrelationRows * kPanel;
    const std::int64_t columns = smaller(kPanel, shape_.inputs - panel * kPanel);
    for (std::int64_t row = 0; row < shape_.rows; ++row) {
      const float* const values = call_.values + row * shape_.inputs + panel * kPanel;
      store(packed + row * kPanel, loadUpTo(values, columns));
      store(packed + row * kPanel + kLanes, loadUpTo(values + kLanes, columns - kLanes));
    }
    for (std::int64_t o = first; o < smaller(first + kChunk, shape_.outputs); o += kCorrelationRows) {
      for (std::int64_t i = 0; i < kCorrelationRows * kPanel; i += kLanes) store(sums + i, Vector{});
      addCorrelation<2>(gradients + o, outputs(), packed, kPanel, shape_.rows, sums);
      for (std::int64_t r = 0; r < smaller(kCorrelationRows, shape_.outputs - o); ++r) {
        float* const place = call_.result + (o + r) * shape_.inputs + panel * kPanel;
        storeUpTo(place, columns, load(sums + r * kPanel), call_.stores);
        storeUpTo(place + kLanes, columns - kLanes, load(sums + r * kPanel + kLanes), call_.stores);
      }
    }
  }

  DenseCall call_;
  DenseShape shape_;
};

}  // namespace core::kernels::AFTERIMAGE_GENERATION
