// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors format (https://github.com/huggingface/safetensors, "Format"): an 8-byte little-endian header length,
// a JSON header, then the values of all tensors one after the other. Nothing in such a file is ever executed.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/engine/optimizers.h"

namespace core {

// Writes float32 and byte tensors, row-major whatever their layout in memory, under a temporary name that is synced and
// renamed. The metadata gets a checksum over header and values. Throws Error(FileUnwritable).
void saveTensors(const std::filesystem::path& file, const std::vector<NamedTensor>& tensors,
                 const std::map<std::string, std::string>& metadata);

struct TensorFile {
  std::vector<NamedTensor> tensors;
  std::map<std::string, std::string> metadata;
};

// Reads what saveTensors or Python's safetensors wrote (float32 and bytes). The header is checked against the file's
// real size before any memory is taken, the values against the checksum where there is one. Throws
// Error(FileUnreadable).
[[nodiscard]] TensorFile loadTensors(const std::filesystem::path& file);

}  // namespace core
