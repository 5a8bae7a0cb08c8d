// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's tensors in safetensors files (core/run/tensor_file.h).
#pragma once

#include <filesystem>
#include <vector>

#include "core/engine/named_tensor.h"
#include "core/run/tensor_file.h"

namespace core {

// Writes float32 and byte tensors, row-major whatever their layout in memory. Throws as writeTensorFile.
void saveTensors(const std::filesystem::path& file, const std::vector<NamedTensor>& tensors,
                 const TensorMetadata& metadata);

struct TensorFile {
  std::vector<NamedTensor> tensors;
  TensorMetadata metadata;
};

// Reads float32 and bytes, as readTensorFile has them. Throws Error(FileUnreadable).
[[nodiscard]] TensorFile loadTensors(const std::filesystem::path& file);

}  // namespace core
