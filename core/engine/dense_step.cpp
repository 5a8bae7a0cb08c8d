// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/dense_step.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/engine/kernels/dense_products.h"
#include "core/engine/kernels/dense_update.h"
#include "core/engine/losses.h"

namespace core {
namespace {

using kernels::UnitActivation;

// The values of each picture in one line, in the order in which Flatten and Reshape see them.
torch::Tensor inLines(const torch::Tensor& pictures) {
  return pictures.permute({0, 2, 3, 1}).contiguous().view({pictures.size(0), -1});
}

std::optional<UnitActivation> activationOf(const LayerDescription& layer) {
  const std::string name = std::get<std::string>(layer.attributes.at("activation"));
  const Activation activation = activationNamed(name);
  if (activationName(activation) != name) return std::nullopt;
  switch (activation) {
    case Activation::Linear: return UnitActivation::Linear;
    case Activation::Relu: return UnitActivation::Relu;
    case Activation::Sigmoid: return UnitActivation::Sigmoid;
    case Activation::Tanh: return UnitActivation::Tanh;
  }
  return std::nullopt;
}

void activate(UnitActivation activation, torch::Tensor values) {
  switch (activation) {
    case UnitActivation::Linear: break;
    case UnitActivation::Relu: values.relu_(); break;
    case UnitActivation::Sigmoid: values.sigmoid_(); break;
    case UnitActivation::Tanh: values.tanh_(); break;
  }
}

// Its place among the parameters, where it lies in main memory as the kernels want it.
std::optional<std::size_t> parameterPlace(const std::string& name, const std::vector<NamedTensor>& parameters) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const torch::Tensor& tensor = parameters[i].tensor;
    if (parameters[i].name != name) continue;
    const bool isPlain = tensor.is_cpu() && tensor.scalar_type() == torch::kFloat && tensor.is_contiguous();
    return isPlain ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

// What changes no value's place in memory, for pictures whose channels lie together.
bool isAnotherView(const LayerDescription& layer) { return layer.type == "Flatten" || layer.type == "Reshape"; }

bool isFlatDense(const LayerDescription& layer) {
  return layer.type == "Dense" && layer.attributes.at("each_pixel") == SettingValue{false} && layer.weights.size() == 2;
}

}  // namespace

std::optional<DenseStep> DenseStep::of(const ImageModel& model, const std::vector<NamedTensor>& parameters,
                                       const Measure& measure) {
  auto layers = chainIn(model.graph(), parameters);
  if (!layers || layers->empty() || 2 * layers->size() != parameters.size()) return std::nullopt;
  return DenseStep(std::move(*layers), measure);
}

DenseStep::DenseStep(std::vector<ChainLayer> layers, Measure measure)
    : layers_(std::move(layers)), measure_(std::move(measure)) {}

std::optional<std::vector<DenseStep::ChainLayer>> DenseStep::chainIn(const ModelGraph& graph,
                                                                     const std::vector<NamedTensor>& parameters) {
  std::vector<ChainLayer> layers;
  for (std::size_t i = 0; i < graph.steps().size(); ++i) {
    const ModelStep& step = graph.steps()[i];
    const LayerDescription layer = step.layer->describe();
    if (i > 0 && step.inputs != std::vector<std::size_t>{i - 1}) return std::nullopt;
    if (isAnotherView(layer) && step.activityL1 == 0.0) continue;
    if (!isFlatDense(layer)) return std::nullopt;
    const auto activation = activationOf(layer);
    const auto weight = parameterPlace(step.name + ".weight", parameters);
    const auto bias = parameterPlace(step.name + ".bias", parameters);
    if (!activation || !weight || !bias) return std::nullopt;
    layers.push_back(
        {*weight, *bias, parameters[*weight].tensor, parameters[*bias].tensor, *activation, step.activityL1});
  }
  return layers;
}

const float* DenseStep::valuesOf(std::size_t layer) const {
  return (layer == 0 ? inputs_ : layers_[layer - 1].outputs).data_ptr<float>();
}

void DenseStep::makeRoom() {
  for (ChainLayer& layer : layers_) {
    if (layer.outputs.defined() && layer.outputs.size(0) >= rows_) continue;
    layer.outputs = torch::empty({rows_, layer.weight.size(0)});
    layer.gradients = torch::empty_like(layer.outputs);
  }
}

DenseStep::Outcome DenseStep::forward(const BatchTensors& batch) {
  const torch::NoGradGuard noGradients;
  rows_ = batch.inputs.size(0);
  inputs_ = inLines(batch.inputs);
  makeRoom();
  double penalty = 0.0;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const ChainLayer& layer = layers_[i];
    kernels::DenseCall call;
    call.shape = {rows_, layer.weight.size(1), layer.weight.size(0)};
    call.values = valuesOf(i);
    call.weights = layer.weight.data_ptr<float>();
    call.bias = layer.bias.data_ptr<float>();
    call.result = layer.outputs.data_ptr<float>();
    kernels::dense(call);
    const torch::Tensor made = layer.outputs.narrow(0, 0, rows_);
    activate(layer.activation, made);
    if (layer.activityL1 > 0.0) {
      penalty += made.abs().sum().item<double>() * layer.activityL1 / static_cast<double>(rows_);
    }
  }
  const auto& picture = batch.targets;
  const torch::Tensor reconstruction = layers_.back()
                                           .outputs.narrow(0, 0, rows_)
                                           .view({rows_, picture.size(2), picture.size(3), picture.size(1)})
                                           .permute({0, 3, 1, 2});
  return {lossOfOutput(batch, reconstruction) + penalty, reconstruction};
}

double DenseStep::lossOfOutput(const BatchTensors& batch, const torch::Tensor& reconstruction) {
  ChainLayer& last = layers_.back();
  const std::int64_t count = reconstruction.numel();
  float* const gradients = last.gradients.data_ptr<float>();
  if (measure_.loss.size() == 1 && measure_.loss.front().name == "mse") {
    const torch::Tensor targets = inLines(batch.targets);
    const double each = measure_.loss.front().weight / static_cast<double>(count);
    return each * kernels::squaredErrors(last.activation, last.outputs.data_ptr<float>(), targets.data_ptr<float>(),
                                         count, static_cast<float>(2.0 * each), gradients);
  }
  const torch::AutoGradMode withGradients(true);
  const torch::Tensor leaf = reconstruction.detach().requires_grad_();
  const torch::Tensor loss = lossOf(measure_.loss, leaf, batch.targets, measure_.range);
  loss.backward();
  const torch::Tensor lines = inLines(leaf.grad());
  std::copy_n(lines.data_ptr<float>(), count, gradients);
  kernels::throughActivation(last.activation, last.outputs.data_ptr<float>(), count, 0.0F, gradients);
  return loss.item<double>();
}

std::vector<kernels::UpdateSums> DenseStep::backward(const std::vector<kernels::UpdateTarget>& targets) {
  for (std::size_t i = layers_.size() - 1; i > 0; --i) {
    const ChainLayer& layer = layers_[i];
    ChainLayer& before = layers_[i - 1];
    kernels::DenseCall call;
    call.direction = kernels::DenseDirection::ToInput;
    call.shape = {rows_, layer.weight.size(1), layer.weight.size(0)};
    call.values = layer.gradients.data_ptr<float>();
    call.weights = layer.weight.data_ptr<float>();
    call.result = before.gradients.data_ptr<float>();
    kernels::dense(call);
    const double penalty = before.activityL1 / static_cast<double>(rows_);
    kernels::throughActivation(before.activation, before.outputs.data_ptr<float>(), rows_ * before.weight.size(0),
                               static_cast<float>(penalty), before.gradients.data_ptr<float>());
  }
  std::vector<kernels::DenseUpdate> updates;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const ChainLayer& layer = layers_[i];
    updates.push_back({{rows_, layer.weight.size(1), layer.weight.size(0)},
                       valuesOf(i),
                       layer.gradients.data_ptr<float>(),
                       targets[layer.weightPlace],
                       targets[layer.biasPlace]});
  }
  const std::vector<kernels::DenseUpdateSums> found = kernels::updateDense(updates);
  std::vector<kernels::UpdateSums> sums(targets.size());
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    sums[layers_[i].weightPlace] = found[i].weights;
    sums[layers_[i].biasPlace] = found[i].bias;
  }
  return sums;
}

}  // namespace core
