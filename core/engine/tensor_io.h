// SPDX-License-Identifier: GPL-3.0-or-later
// Between plain floats, pictures, codes and tensors.
#pragma once

#include <span>
#include <vector>

#include "core/data/batch.h"
#include "core/engine/torch_headers.h"
#include "core/run/engine.h"

namespace core {

// count x channels x height x width, channels last in memory, on the device. On the CPU the tensors share the batch's
// memory: they must not outlive its next filling.
struct BatchTensors {
  torch::Tensor inputs;
  torch::Tensor targets;
};
[[nodiscard]] BatchTensors toTensors(Batch& batch, const torch::Device& device);

// Images of one shape as a tensor of its own, laid out like those of a batch; values in this range.
[[nodiscard]] torch::Tensor toTensor(std::span<const Image> images, ValueRange range, const torch::Device& device);

// 8-bit pictures of a batch of values in this range.
[[nodiscard]] std::vector<Image> toImages(const torch::Tensor& pictures, ValueRange range);

// Codes of an encoder, count x values or count x channels x height x width, put behind those that are there already.
void appendCodes(Codes& codes, const torch::Tensor& more);
// count of them from the first on, as the encoder had them.
[[nodiscard]] torch::Tensor toTensor(const Codes& codes, std::size_t first, std::size_t count,
                                     const torch::Device& device);

}  // namespace core
