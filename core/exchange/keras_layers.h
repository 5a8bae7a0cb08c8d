// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of Keras's as a layer of a list (core/run/layer_list.h). Private to core_exchange.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/run/layer_list.h"

namespace core {

// type: Keras's class, "Conv2D"; config: its settings; build: what it was built for, null where the file does not say. Throws as
// refuseContents, with the name of the layer, where the list has no such layer or not with these settings.
[[nodiscard]] ListedLayer layerOfKeras(const std::string& type, const nlohmann::json& config,
                                       const nlohmann::json& build);

// "conv2d_transpose" for "Conv2DTranspose": as Keras names what it makes of a class.
[[nodiscard]] std::string kerasSnakeCase(const std::string& type);

}  // namespace core
