// SPDX-License-Identifier: GPL-3.0-or-later
// How dense_update.h is computed: a strip of weights at a time, whose gradients are still in the nearest cache when the
// weights, asked for before, arrive from memory.
#pragma once

#include "core/engine/kernels/dense_update.h"
#include "core/engine/kernels/small_products.h"
#include "core/engine/kernels/update_engine.h"

namespace core::kernels::AFTERIMAGE_GENERATION {

// A unit of work is kChunk outputs x kWide inputs; a strip of it kCorrelationRows outputs.
class DenseUpdateEngine {
 public:
  explicit DenseUpdateEngine(const DenseUpdate& call)
      : call_(call), shape_(call.shape), blocks_((shape_.inputs + kWide - 1) / kWide) {}

  [[nodiscard]] std::int64_t units() const { return blocks_ * ((shape_.outputs + kChunk - 1) / kChunk); }
  [[nodiscard]] std::int64_t space() const {
    return shape_.rows * (kWide + kChunk) + kCorrelationRows * kWide + kChunk;
  }

  void run(std::int64_t unit, float* space, UpdateSums& weights, UpdateSums& bias) const {
    const Part inputs = partOf(unit % blocks_ * kWide, kWide, shape_.inputs);
    const Part outputs = partOf(unit / blocks_ * kChunk, kChunk, shape_.outputs);
    float* const values = space;
    float* const gradients = values + shape_.rows * kWide;
    float* const strip = gradients + shape_.rows * kChunk;
    pack(call_.values, shape_.inputs, inputs, kPanel, values);
    pack(call_.gradient, shape_.outputs, outputs, kCorrelationRows, gradients);
    if (inputs.first == 0) updateBias(outputs, gradients, strip + kCorrelationRows * kWide, bias);
    for (std::int64_t o = 0; o < outputs.count; o += kCorrelationRows) {
      const std::int64_t rows = smaller(kCorrelationRows, outputs.count - o);
      const std::int64_t place = (outputs.first + o) * shape_.inputs + inputs.first;
      for (std::int64_t i = 0; i < inputs.count; i += kPanel) {
        fetch(call_.weights, place + i, rows);
        addUp(gradients + o * shape_.rows, values + i * shape_.rows, strip + i);
      }
      for (std::int64_t row = 0; row < rows; ++row) {
        updateRun(call_.weights, place + row * shape_.inputs, inputs.count, strip + row * kWide, weights);
      }
    }
  }

 private:
  static constexpr std::int64_t kWide = 256;
  static constexpr std::int64_t kChunk = 256;

  // Neighbouring columns.
  struct Part {
    std::int64_t first;
    std::int64_t count;
  };
  static Part partOf(std::int64_t first, std::int64_t most, std::int64_t all) {
    return {first, smaller(most, all - first)};
  }

  // Groups of so many columns one behind the other, each row by row; zeros behind the last column.
  void pack(const float* values, std::int64_t columns, const Part& part, int group, float* packed) const {
    for (std::int64_t first = 0; first < part.count; first += group) {
      const std::int64_t here = smaller(group, part.count - first);
      for (std::int64_t row = 0; row < shape_.rows; ++row, packed += group) {
        const float* const from = values + row * columns + part.first + first;
        for (std::int64_t c = 0; c < here; ++c) packed[c] = from[c];
        for (std::int64_t c = here; c < group; ++c) packed[c] = 0.0F;
      }
    }
  }

  void updateBias(const Part& outputs, const float* gradients, float* bias, UpdateSums& sums) const {
    for (std::int64_t o = 0; o < outputs.count; ++o) {
      const float* value = gradients + o / kCorrelationRows * kCorrelationRows * shape_.rows + o % kCorrelationRows;
      double sum = 0.0;
      for (std::int64_t row = 0; row < shape_.rows; ++row, value += kCorrelationRows) {
        sum += static_cast<double>(*value);
      }
      bias[o] = static_cast<float>(sum);
    }
    updateRun(call_.bias, outputs.first, outputs.count, bias, sums);
  }

  // Asks memory for a panel of weights and states.
  void fetch(const UpdateTarget& target, std::int64_t place, std::int64_t rows) const {
    constexpr std::int64_t kLine = 16;  // Floats.
    const float* const arrays[] = {target.weights, target.states[0], target.states[1]};
    for (const float* const values : arrays) {
      if (values == nullptr) continue;
      for (std::int64_t row = 0; row < rows; ++row) {
        for (std::int64_t c = 0; c < kPanel; c += kLine) __builtin_prefetch(values + place + row * shape_.inputs + c);
      }
    }
  }

  // The gradients of a panel of a strip.
  void addUp(const float* gradients, const float* values, float* into) const {
    float sums[kCorrelationRows * kPanel] = {};
    addCorrelation<2>(gradients, kCorrelationRows, values, kPanel, shape_.rows, sums);
    for (int row = 0; row < kCorrelationRows; ++row) {
      store(into + row * kWide, load(sums + row * kPanel));
      store(into + row * kWide + kLanes, load(sums + row * kPanel + kLanes));
    }
  }

  DenseUpdate call_;
  DenseShape shape_;
  std::int64_t blocks_;
};

static std::int64_t denseUpdateUnits(const DenseUpdate& call) { return DenseUpdateEngine(call).units(); }
static std::int64_t denseUpdateSpace(const DenseUpdate& call) { return DenseUpdateEngine(call).space(); }
static void denseUpdate(const DenseUpdate& call, std::int64_t unit, float* space, UpdateSums& weights,
                        UpdateSums& bias) {
  DenseUpdateEngine(call).run(unit, space, weights, bias);
}

}  // namespace core::kernels::AFTERIMAGE_GENERATION
