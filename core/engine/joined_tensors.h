// SPDX-License-Identifier: GPL-3.0-or-later
// Tensors one behind the other in one piece of memory: a graphics card goes over all of them in one operation, where a small
// one each would keep it waiting. Private to the engine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/engine/torch_headers.h"

namespace core {

class JoinedTensors {
 public:
  // With the shapes, orders in memory and values of these, which must have no gaps, and be of one type on one device.
  explicit JoinedTensors(const std::vector<torch::Tensor>& like);

  // All values in a row.
  [[nodiscard]] const torch::Tensor& whole() const { return whole_; }
  // Those of one tensor, which are the same memory.
  [[nodiscard]] const torch::Tensor& part(std::size_t index) const { return parts_[index]; }

  // The values of tensors that look like those it was made from.
  void take(const std::vector<torch::Tensor>& tensors);

 private:
  torch::Tensor whole_;
  std::vector<torch::Tensor> parts_;
};

}  // namespace core
