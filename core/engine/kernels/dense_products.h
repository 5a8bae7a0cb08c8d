// SPDX-License-Identifier: GPL-3.0-or-later
// The three products of a large dense layer, in which the weights are far larger than the values of a batch: each reads or
// writes the weights once. Row by row, plain pointers, float32, OpenMP; nothing needs to be aligned, and nothing may
// overlap. The same bits for every number of threads: long sums are always divided at the same places.
#pragma once

#include <cstdint>

#include "core/engine/kernels/large_arrays.h"

namespace core::kernels {

// A batch of rows x inputs becomes rows x outputs through weights of outputs x inputs.
struct DenseShape {
  std::int64_t rows = 0;
  std::int64_t inputs = 0;
  std::int64_t outputs = 0;
};

enum class DenseDirection {
  Forward,    // result (rows x outputs) = values (rows x inputs) x transposed weights + bias.
  ToInput,    // result (rows x inputs) = values (rows x outputs: a gradient) x weights.
  ToWeights,  // result (outputs x inputs) = transposed gradient (rows x outputs) x values (rows x inputs).
};
struct DenseCall {
  DenseDirection direction = DenseDirection::Forward;
  DenseShape shape;
  const float* values = nullptr;
  const float* weights = nullptr;   // Not of ToWeights.
  const float* bias = nullptr;      // Of Forward; one an output, or none.
  const float* gradient = nullptr;  // Of ToWeights.
  float* result = nullptr;          // Written completely.
  Stores stores = Stores::Cached;   // How ToWeights writes it; dense() decides.
};
void dense(const DenseCall& call);

}  // namespace core::kernels
