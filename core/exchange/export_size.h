// SPDX-License-Identifier: GPL-3.0-or-later
// How large an export becomes, told before anything is written: from what the store knows, without reading a picture or a weight.
#pragma once

#include <cstdint>
#include <string>

#include "core/store/run_store.h"

namespace core {

enum class ExportKind { Archive, TensorBoard, Mlflow, Onnx, Pytorch };

// In bytes, within a tenth or so for all but small ones. Throws as KeptRun's members do.
[[nodiscard]] std::int64_t exportBytes(RunStore& store, const std::string& uid, ExportKind kind);

}  // namespace core
