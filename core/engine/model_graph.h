// SPDX-License-Identifier: GPL-3.0-or-later
// A model as its layers and who takes whose output: for tables, for exports, and for finding where numbers stop being
// finite. What is drawn from random numbers in training alone is not part of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/engine/layer_stack.h"

namespace core {

struct ModelStep {
  std::string part;  // "encoder": the table in which it stands.
  std::string name;  // "encoder.0": what the names of its weights in files begin with.
  LayerPtr layer;
  // Earlier steps whose outputs it takes, several joined along the channels. None: it takes the pictures.
  std::vector<std::size_t> inputs;
  // Keras's L1 activity regulariser: training adds so much of the sum over what the step makes, divided by the batch's size.
  double activityL1 = 0.0;
};

// Steps in an order in which they can be taken; the last one makes the picture.
class ModelGraph {
 public:
  // Adds a layer behind these steps, or behind the last one where none are given; answers with its number.
  std::size_t add(const std::string& part, const LayerPtr& layer, std::vector<std::size_t> inputs = {});
  // Adds the layers of a stack one after the other, the first behind these steps; answers with the last one's number.
  std::size_t add(const std::string& part, const LayerStack& stack, std::vector<std::size_t> inputs = {});

  // Puts an activity regulariser on the last step so far.
  void regularise(double activityL1) { steps_.back().activityL1 = activityL1; }

  [[nodiscard]] const std::vector<ModelStep>& steps() const& { return steps_; }
  const std::vector<ModelStep>& steps() && = delete;  // They would be gone before anybody reads them.
  // Names the steps as the model registered their layers.
  void nameAfter(const torch::nn::Module& model);

 private:
  std::vector<ModelStep> steps_;
};

// What one layer did with one batch.
struct LayerCall {
  std::string name;
  LayerDescription layer;
  std::vector<std::int64_t> input;  // Shapes with the batch axis.
  std::vector<std::int64_t> output;
  std::int64_t multiplyAdds = 0;  // For one picture.
  bool finite = true;             // Whether the output holds neither NaN nor Inf; true where nothing was computed.
};

// A named part of a model with the calls of its layers: "encoder", "decoder".
struct ModelPart {
  std::string name;
  std::vector<LayerCall> calls;
};

// Takes the steps one layer at a time, without fused routes, and shows each with what went in and came out.
void walk(
    const ModelGraph& graph, const torch::Tensor& pictures,
    const std::function<void(const ModelStep& step, const torch::Tensor& input, const torch::Tensor& output)>& show);
// What the last step makes when the output of one step is replaced on its way to those that take it.
[[nodiscard]] torch::Tensor outputWith(const ModelGraph& graph, const torch::Tensor& pictures, std::size_t step,
                                       const std::function<torch::Tensor(const torch::Tensor& output)>& replace);
// The same as a record of calls.
[[nodiscard]] std::vector<ModelPart> trace(const ModelGraph& graph, const torch::Tensor& pictures);
// The same calls for one picture of this shape (without the batch axis), from the shapes that the layers name: nothing
// is computed, and nothing of the model's size is allocated.
[[nodiscard]] std::vector<ModelPart> countedCalls(const ModelGraph& graph, const std::vector<std::int64_t>& picture);

}  // namespace core
