// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_graph.h"

#include <map>
#include <utility>

#include "core/engine/gradients.h"

namespace core {
namespace {

torch::Tensor inputOf(const ModelStep& step, const std::vector<torch::Tensor>& outputs, const torch::Tensor& pictures) {
  if (step.inputs.empty()) return pictures;
  if (step.inputs.size() == 1) return outputs[step.inputs.front()];
  std::vector<torch::Tensor> several;
  for (const std::size_t input : step.inputs) several.push_back(outputs[input]);
  return torch::cat(several, 1);
}

using Shape = std::vector<std::int64_t>;

// As inputOf joins them: along the channels, the first axis where there is none for the batch.
Shape inputShapeOf(const ModelStep& step, const std::vector<Shape>& outputs, const Shape& picture) {
  if (step.inputs.empty()) return picture;
  Shape joined = outputs[step.inputs.front()];
  for (std::size_t i = 1; i < step.inputs.size(); ++i) joined[0] += outputs[step.inputs[i]][0];
  return joined;
}

Shape inBatchOfOne(Shape shape) {
  shape.insert(shape.begin(), 1);
  return shape;
}

void append(std::vector<ModelPart>& parts, const ModelStep& step, LayerCall call) {
  if (parts.empty() || parts.back().name != step.part) parts.push_back({step.part, {}});
  parts.back().calls.push_back(std::move(call));
}

// For each step the last one that takes its output: then it is no longer needed in memory.
std::vector<std::size_t> lastUses(const std::vector<ModelStep>& steps) {
  std::vector<std::size_t> last(steps.size(), 0);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const std::size_t input : steps[i].inputs) last[input] = i;
  }
  return last;
}

// Shows each output before it is handed on; what it is replaced with then is handed on instead. Answers with the last one.
template <class Visit>
torch::Tensor takeSteps(const ModelGraph& graph, const torch::Tensor& pictures, const Visit& visit) {
  const std::vector<ModelStep>& steps = graph.steps();
  const std::vector<std::size_t> lastUse = lastUses(steps);
  std::vector<torch::Tensor> outputs(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const torch::Tensor input = inputOf(steps[i], outputs, pictures);
    outputs[i] = steps[i].layer->forward(input);
    visit(i, input, outputs[i]);
    for (const std::size_t used : steps[i].inputs) {
      if (lastUse[used] == i) outputs[used] = torch::Tensor();
    }
  }
  return outputs.empty() ? pictures : outputs.back();
}

}  // namespace

std::size_t ModelGraph::add(const std::string& part, const LayerPtr& layer, std::vector<std::size_t> inputs) {
  if (inputs.empty() && !steps_.empty()) inputs = {steps_.size() - 1};
  steps_.push_back({part, {}, layer, std::move(inputs), 0.0});
  return steps_.size() - 1;
}

std::size_t ModelGraph::add(const std::string& part, const LayerStack& stack, std::vector<std::size_t> inputs) {
  for (const LayerPtr& layer : stack.layers()) add(part, layer, std::exchange(inputs, {}));
  return steps_.size() - 1;
}

void ModelGraph::nameAfter(const torch::nn::Module& model) {
  std::map<const torch::nn::Module*, std::string> names;
  for (const auto& item : model.named_modules({}, false)) names.emplace(item.value().get(), item.key());
  for (ModelStep& step : steps_) step.name = names.at(step.layer.get());
}

void walk(
    const ModelGraph& graph, const torch::Tensor& pictures,
    const std::function<void(const ModelStep& step, const torch::Tensor& input, const torch::Tensor& output)>& show) {
  (void)takeSteps(graph, pictures, [&](std::size_t place, const torch::Tensor& input, torch::Tensor& output) {
    show(graph.steps()[place], input, output);
  });
}

torch::Tensor outputWith(const ModelGraph& graph, const torch::Tensor& pictures, std::size_t step,
                         const std::function<torch::Tensor(const torch::Tensor& output)>& replace) {
  return takeSteps(graph, pictures, [&](std::size_t place, const torch::Tensor&, torch::Tensor& output) {
    if (place == step) output = replace(output);
  });
}

std::vector<ModelPart> trace(const ModelGraph& graph, const torch::Tensor& pictures) {
  std::vector<ModelPart> parts;
  walk(graph, pictures, [&](const ModelStep& step, const torch::Tensor& input, const torch::Tensor& output) {
    append(parts, step,
           {step.name, step.layer->describe(), input.sizes().vec(), output.sizes().vec(),
            step.layer->multiplyAdds(input.sizes().slice(1), output.sizes().slice(1)), isFinite(output)});
  });
  return parts;
}

std::vector<ModelPart> countedCalls(const ModelGraph& graph, const std::vector<std::int64_t>& picture) {
  std::vector<Shape> outputs;
  std::vector<ModelPart> parts;
  for (const ModelStep& step : graph.steps()) {
    const Shape input = inputShapeOf(step, outputs, picture);
    outputs.push_back(step.layer->outputShape(input));
    append(parts, step,
           {step.name, step.layer->describe(), inBatchOfOne(input), inBatchOfOne(outputs.back()),
            step.layer->multiplyAdds(input, outputs.back()), true});
  }
  return parts;
}

}  // namespace core
