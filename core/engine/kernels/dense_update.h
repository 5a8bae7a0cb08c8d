// SPDX-License-Identifier: GPL-3.0-or-later
// The gradients of dense layers and the update of their weights in one: a gradient lives in a cache for a moment, and every
// weight and state is read and written once. Row by row, plain pointers, float32, OpenMP; nothing needs to be aligned, and
// nothing may overlap. The same bits for every number of threads.
#pragma once

#include <span>
#include <vector>

#include "core/engine/kernels/dense_products.h"
#include "core/engine/kernels/updates.h"

namespace core::kernels {

struct DenseUpdate {
  DenseShape shape;
  const float* values = nullptr;    // rows x inputs: what the layer was given.
  const float* gradient = nullptr;  // rows x outputs: of what it made, before its activation.
  UpdateTarget weights;             // outputs x inputs; the gradient is transposed gradient x values.
  UpdateTarget bias;                // outputs; the gradient's sum over the rows.
};
struct DenseUpdateSums {
  UpdateSums weights;
  UpdateSums bias;
};
// Of several layers side by side; what they made of the batch must be there.
[[nodiscard]] std::vector<DenseUpdateSums> updateDense(std::span<const DenseUpdate> layers);

}  // namespace core::kernels
