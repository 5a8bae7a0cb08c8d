// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of a model as Python for PyTorch. Private to core_exchange.
#pragma once

#include <string>

#include "core/run/model_description.h"

namespace core {

// "nn.Conv2d(3, 8, (3, 3), ...)": what holds the weights of the layer; "" where it has none.
[[nodiscard]] std::string pytorchModule(const DescribedLayer& layer);
// What the layer makes of a value, as an expression. module: how its module is reached. Throws Error(Engine) for a layer
// that it does not know.
[[nodiscard]] std::string pytorchCall(const DescribedLayer& layer, const std::string& module, const std::string& value);

}  // namespace core
