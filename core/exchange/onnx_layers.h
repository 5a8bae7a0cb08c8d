// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of a model as operations of an ONNX graph. Private to core_exchange.
#pragma once

#include <string>
#include <vector>

#include "core/exchange/onnx_graph.h"
#include "core/run/model_description.h"

namespace core {

// Adds the layer behind these values (count x channels x height x width, or count x units); answers what it makes. The weights
// of the layer must live until the graph is written. Throws Error(Engine) for a layer that it does not know.
std::string addOnnxLayer(OnnxGraph& graph, const DescribedLayer& layer, const std::vector<std::string>& inputs);

}  // namespace core
