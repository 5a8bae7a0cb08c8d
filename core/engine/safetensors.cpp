// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/safetensors.h"

#include <utility>

namespace core {
namespace {

// As they stand in a file: on the CPU, row-major, float32 or bytes.
torch::Tensor storedForm(const torch::Tensor& tensor) {
  const auto type = tensor.scalar_type() == torch::kByte ? torch::kByte : torch::kFloat;
  return tensor.detach().to(torch::kCPU, type).contiguous();
}

}  // namespace

void saveTensors(const std::filesystem::path& file, const std::vector<NamedTensor>& tensors,
                 const TensorMetadata& metadata) {
  std::vector<torch::Tensor> stored;
  std::vector<TensorContents> contents;
  for (const auto& [name, tensor] : tensors) {
    stored.push_back(storedForm(tensor));
    const torch::Tensor& kept = stored.back();
    contents.push_back({{name, kept.sizes().vec(), kept.scalar_type() == torch::kByte},
                        {static_cast<const std::byte*>(kept.data_ptr()), kept.nbytes()}});
  }
  writeTensorFile(file, contents, metadata);
}

TensorFile loadTensors(const std::filesystem::path& file) {
  TensorFile loaded;
  loaded.metadata = readTensorFile(file, [&](const TensorInfo& info) {
    loaded.tensors.push_back({info.name, torch::empty(info.shape, info.holdsBytes ? torch::kByte : torch::kFloat)});
    return loaded.tensors.back().tensor.data_ptr();
  });
  return loaded;
}

}  // namespace core
