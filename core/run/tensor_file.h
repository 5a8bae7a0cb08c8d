// SPDX-License-Identifier: GPL-3.0-or-later
// The safetensors format (https://github.com/huggingface/safetensors, "Format"): an 8-byte little-endian header length,
// a JSON header, then the values of all tensors one after the other. Nothing in such a file is ever executed. Plain values:
// no LibTorch needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/work_progress.h"

namespace core {

// One tensor of a file: 32-bit floats, or bytes, row-major.
struct TensorInfo {
  std::string name;                 // "encoder.0.weight"
  std::vector<std::int64_t> shape;  // Empty for a single number.
  bool holdsBytes = false;
};
struct TensorContents {
  TensorInfo info;
  std::span<const std::byte> values;
};

// Of IEEE 754's 16-bit format: 1 sign bit, 5 of the exponent, 10 of the fraction.
[[nodiscard]] float floatOfHalf(std::uint16_t half);

using TensorMetadata = std::map<std::string, std::string>;

// Writes under a temporary name that is synced and renamed. The metadata gets a checksum over header and values. progress:
// bytes. Throws Error(FileUnwritable).
void writeTensorFile(const std::filesystem::path& file, const std::vector<TensorContents>& tensors,
                     const TensorMetadata& metadata, const WorkProgress& progress = {});

// Reads what writeTensorFile or Python's safetensors wrote. place is asked for each tensor, in the order of the file, where
// its values go: memory for as many floats (or bytes) as its shape says. Half precision (F16, BF16) and double precision
// become floats; the counters "num_batches_tracked" of PyTorch's BatchNorm are passed over: no layer of ours has any. The
// header is checked against the file's real size before anything is asked, the values against the checksum where there is
// one, at the end. Throws Error(FileUnreadable).
TensorMetadata readTensorFile(const std::filesystem::path& file, const std::function<void*(const TensorInfo&)>& place);

}  // namespace core
