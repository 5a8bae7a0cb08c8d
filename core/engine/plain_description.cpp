// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plain_description.h"

#include <utility>

namespace core {
namespace {

WeightValues plainWeight(const NamedTensor& weight) {
  const torch::Tensor values = weight.tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
  const float* const first = values.data_ptr<float>();
  return {weight.name, values.sizes().vec(), {first, first + values.numel()}};
}

// What the decoder begins with, where it takes nothing else.
std::optional<std::size_t> codeOf(const std::vector<DescribedLayer>& layers) {
  std::optional<std::size_t> code;
  for (const DescribedLayer& layer : layers) {
    if (layer.part != "decoder") continue;
    if (layer.inputs.size() == 1 && layers[layer.inputs.front()].part == "encoder") code = layer.inputs.front();
  }
  return code;
}

}  // namespace

ModelDescription plainDescription(const ImageModel& model, const ImageShape& image, ValueRange range) {
  ModelDescription description{image, range, {}, {}};
  const ModelGraph graph = model.graph();
  std::vector<LayerCall> calls;
  for (ModelPart& part : countedCalls(graph, {image.channels, image.height, image.width})) {
    for (LayerCall& call : part.calls) calls.push_back(std::move(call));
  }
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const ModelStep& step = graph.steps()[i];
    const LayerCall& call = calls[i];
    DescribedLayer layer{step.part,
                         step.name,
                         call.layer.type,
                         call.layer.attributes,
                         {},
                         step.inputs,
                         {call.input.begin() + 1, call.input.end()},
                         {call.output.begin() + 1, call.output.end()}};
    for (const NamedTensor& weight : call.layer.weights) layer.weights.push_back(plainWeight(weight));
    description.layers.push_back(std::move(layer));
  }
  description.code = codeOf(description.layers);
  return description;
}

}  // namespace core
