// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/joined_tensors.h"

namespace core {
namespace {

std::vector<torch::Tensor> rowsOf(const std::vector<torch::Tensor>& tensors) {
  std::vector<torch::Tensor> rows;
  for (const torch::Tensor& tensor : tensors) rows.push_back(tensor.detach().as_strided({tensor.numel()}, {1}));
  return rows;
}

}  // namespace

JoinedTensors::JoinedTensors(const std::vector<torch::Tensor>& like) : whole_(torch::cat(rowsOf(like))) {
  std::int64_t begin = 0;
  for (const torch::Tensor& tensor : like) {
    parts_.push_back(whole_.as_strided(tensor.sizes(), tensor.strides(), begin));
    begin += tensor.numel();
  }
}

void JoinedTensors::take(const std::vector<torch::Tensor>& tensors) { at::cat_out(whole_, rowsOf(tensors)); }

}  // namespace core
