// SPDX-License-Identifier: GPL-3.0-or-later
// Between plain floats, pictures and tensors.
#pragma once

#include <vector>

#include "core/data/batch.h"
#include "core/engine/torch_headers.h"

namespace core {

// count x channels x height x width, channels last in memory, on the device. On the CPU the tensors share the batch's
// memory: they must not outlive its next filling.
struct BatchTensors {
  torch::Tensor inputs;
  torch::Tensor targets;
};
[[nodiscard]] BatchTensors toTensors(Batch& batch, const torch::Device& device);

// 8-bit pictures of a batch of values in this range.
[[nodiscard]] std::vector<Image> toImages(const torch::Tensor& pictures, ValueRange range);

}  // namespace core
