// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_look.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/data/batch.h"
#include "core/engine/weights.h"

namespace core {
namespace {

constexpr double kActive = 0.01;  // Of places and pictures.
constexpr double kAtEnd = 0.01;   // From an end of sigmoid or tanh.
constexpr double kBeyond = 0.05;  // Of the range.
constexpr double kUsedUnit =
    0.1;  // Standard deviation of a unit of a code that is priced by its distance from a normal one.

Activation activationIn(const LayerDescription& layer) {
  const auto found = layer.attributes.find("activation");
  return found == layer.attributes.end() ? Activation::Linear : activationNamed(std::get<std::string>(found->second));
}

// Units are channels, or the values of a flat layer.
double silentShare(const torch::Tensor& output) {
  std::vector<std::int64_t> others = {0};
  for (std::int64_t axis = 2; axis < output.dim(); ++axis) others.push_back(axis);
  return (output > 0).to(torch::kFloat).mean(others).lt(kActive).to(torch::kFloat).mean().item<double>();
}

double saturatedShare(const torch::Tensor& output, Activation activation) {
  const torch::Tensor share = activation == Activation::Tanh ? 0.5 * (output + 1.0) : output;
  return torch::logical_or(share<kAtEnd, share> 1.0 - kAtEnd).to(torch::kFloat).mean().item<double>();
}

void addAnswers(const torch::Tensor& output, bool isLast, LayerFacts& facts, const LayerDescription& layer) {
  const Activation activation = activationIn(layer);
  if (activation == Activation::Relu) facts.silent = silentShare(output);
  const bool hasEnds = activation == Activation::Sigmoid || activation == Activation::Tanh;
  if (hasEnds && !isLast) facts.saturated = saturatedShare(output, activation);
}

double usedUnits(const torch::Tensor& codes, bool isNormal) {
  const torch::Tensor flat = codes.reshape({codes.size(0), -1});
  const torch::Tensor deviation = flat.std(0, false);
  if (isNormal) return deviation.gt(kUsedUnit).sum().item<double>();
  const double size = flat.square().mean().sqrt().item<double>();
  return deviation.gt(1e-3 * size + 1e-7).sum().item<double>();
}

// The step with the fewest numbers for a picture among those that others take; none where that is as wide as the output.
std::optional<std::size_t> narrowestStep(const ModelGraph& graph, const std::vector<std::int64_t>& widths) {
  std::optional<std::size_t> narrowest;
  for (const ModelStep& step : graph.steps()) {
    for (const std::size_t input : step.inputs) {
      if (!narrowest || widths[input] < widths[*narrowest]) narrowest = input;
    }
  }
  return narrowest && widths[*narrowest] < widths.back() ? narrowest : std::nullopt;
}

// Each picture gets the values of the one before it at this step. Outputs that are all the same follow nothing.
double effectOfSwapping(const ModelGraph& graph, const torch::Tensor& pictures, std::size_t step,
                        const torch::Tensor& output, double range) {
  constexpr double kSame = 1e-3;  // Of the range.
  const torch::Tensor swapped =
      outputWith(graph, pictures, step, [](const torch::Tensor& values) { return values.roll(1, 0).contiguous(); });
  const double moved = (swapped - output).abs().mean().item<double>();
  const double apart = (output.roll(1, 0) - output).abs().mean().item<double>();
  return std::min(1.0, moved / std::max(apart, kSame * range));
}

}  // namespace

std::vector<LayerFacts> weightFacts(const ImageModel& model, const std::vector<NamedTensor>& before,
                                    const GradientSizes& gradients) {
  std::map<std::string, torch::Tensor> old;
  for (const auto& [name, tensor] : before) old[name] = tensor;
  std::map<std::string, torch::Tensor> parameters;
  for (const auto& [name, tensor] : namedParameters(model)) parameters[name] = tensor;
  std::vector<LayerFacts> layers;
  const torch::NoGradGuard noGradients;
  const ModelGraph graph = model.graph();
  for (const ModelStep& step : graph.steps()) {
    LayerFacts facts{step.name, step.layer->describe().type};
    const std::string name = step.name + ".weight";
    const auto weight = parameters.find(name);
    // The factors of a normalisation have one axis, and begin at 1: they are no measure for others.
    if (weight != parameters.end() && weight->second.dim() > 1) {
      facts.weights = weight->second.numel();
      if (const auto size = gradients.find(name); size != gradients.end()) facts.gradient = size->second;
      const auto was = old.find(name);
      if (was != old.end()) {
        const double length = was->second.norm().item<double>();
        const double moved = (weight->second - was->second.to(weight->second.device())).norm().item<double>();
        facts.change = length > 0.0 ? moved / length : 0.0;
      }
    }
    layers.push_back(std::move(facts));
  }
  return layers;
}

ModelLook lookInto(ImageModel& model, const torch::Tensor& pictures, ValueRange range,
                   const std::vector<NamedTensor>& before, const GradientSizes& gradients) {
  ModelLook look;
  look.layers = weightFacts(model, before, gradients);
  const EvaluationScope scope(model);
  torch::Tensor last;
  std::vector<std::int64_t> widths;
  const ModelGraph graph = model.graph();
  walk(graph, pictures, [&](const ModelStep& step, const torch::Tensor&, const torch::Tensor& output) {
    const bool isLast = widths.size() + 1 == look.layers.size();
    addAnswers(output, isLast, look.layers[widths.size()], step.layer->describe());
    widths.push_back(output.numel() / output.size(0));
    last = output;
  });
  const std::optional<std::size_t> narrowest = narrowestStep(graph, widths);
  const auto [low, high] = rangeEnds(range);
  if (narrowest && pictures.size(0) > 1) {
    look.codeEffect = effectOfSwapping(graph, pictures, *narrowest, last, static_cast<double>(high - low));
  }
  const double margin = kBeyond * static_cast<double>(high - low);
  look.outOfRange = torch::logical_or(last<static_cast<double>(low) - margin, last> static_cast<double>(high) + margin)
                        .to(torch::kFloat)
                        .mean()
                        .item<double>();
  const torch::Tensor codes = model.encode(pictures);
  if (codes.defined()) {
    look.codeUnits = static_cast<double>(codes.numel() / codes.size(0));
    const bool isNormal = std::any_of(look.layers.begin(), look.layers.end(),
                                      [](const LayerFacts& layer) { return layer.name == "log_variance"; });
    look.usedCodeUnits = usedUnits(codes, isNormal);
  }
  return look;
}

}  // namespace core
