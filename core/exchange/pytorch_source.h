// SPDX-License-Identifier: GPL-3.0-or-later
// A Python file that rebuilds one model in PyTorch, layer by layer. Private to core_exchange.
#pragma once

#include <string>

#include "core/run/model_description.h"

namespace core {

// title: what the model is called. The text needs torch and safetensors, and reads model.safetensors beside it. Throws
// Error(Engine) for a layer that it does not know.
[[nodiscard]] std::string pytorchSource(const ModelDescription& model, const std::string& title);

}  // namespace core
