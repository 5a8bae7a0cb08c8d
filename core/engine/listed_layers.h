// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of a list (core/run/layer_list.h) built for the shape that goes into it. Private to the engine.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/layers.h"
#include "core/run/layer_list.h"

namespace core {

// inputs: shapes without the batch axis, channels x height x width or units. channels: of the pictures. number: of the layer, for
// the sentence. One of layers.h where that does the same. Throws Error(InvalidSetting, "layer_list") where the layer cannot
// take these inputs, or becomes too large for any computer.
[[nodiscard]] LayerPtr listedLayer(const ListedLayer& layer, std::size_t number,
                                   const std::vector<std::vector<std::int64_t>>& inputs, std::int64_t channels);

}  // namespace core
