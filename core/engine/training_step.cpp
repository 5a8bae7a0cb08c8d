// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_step.h"

#include <cmath>
#include <utility>

#include "core/engine/gradients.h"
#include "core/engine/reduced_precision.h"
#include "core/engine/shared_training.h"
#include "core/engine/weights.h"

namespace core {

Text sentenceOf(NotFinite::What what) {
  switch (what) {
    case NotFinite::What::Loss:
      return coreText(
          "Core",
          "The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that "
          "epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
    case NotFinite::What::Gradient:
      return coreText(
          "Core",
          "The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
          "that epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
    case NotFinite::What::Weights: break;
  }
  return coreText("Core",
                  "The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before "
                  "that epoch are kept. Try a smaller learning rate, or limit the gradients with \"%4\".");
}

TrainingStep::TrainingStep(ImageModel& model, const RunSettings& settings, Measure measure, GradientHook* hook,
                           SharedTraining* shared)
    : model_(model),
      measure_(std::move(measure)),
      clipNorm_(settings.training.globalClipNorm),
      precision_(settings.training.precision),
      hook_(hook),
      shared_(shared),
      parameters_(namedParameters(model)),
      optimizer_(makeOptimizer(settings.optimizer, parameters_)) {}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate) {
  using What = NotFinite::What;
  optimizer_->clearGradients();
  const ReducedPrecision reduced(precision_, measure_.device);
  const ModelOutput output = reduced.forward(model_, batch.inputs);
  const torch::Tensor loss = batchLoss(output, batch.targets, measure_);
  StepResult result{loss.item<double>(), 0.0, output.reconstruction.detach()};
  if (shared_ != nullptr)
    result.loss = shared_->backward(loss, parameters_);  // All look at the same loss, and decide alike.
  if (!std::isfinite(result.loss)) {
    result.notFinite = {What::Loss, firstNonFiniteLayer(batch.inputs)};
    return result;
  }
  if (shared_ == nullptr) loss.backward();
  if (hook_ != nullptr) hook_->gradientsReady(parameters_);
  const GradientNorm gradients = gradientNorm(parameters_);
  result.gradientNorm = gradients.norm;
  if (!gradients.notFinite.empty()) {
    result.notFinite = {What::Gradient, gradients.notFinite};
    return result;
  }
  if (clipNorm_ > 0.0) clipGradients(parameters_, gradients.norm, clipNorm_);
  const std::string notFinite = optimizer_->step(learningRate);
  if (!notFinite.empty()) result.notFinite = {What::Weights, notFinite};
  return result;
}

std::string TrainingStep::firstNonFiniteLayer(const torch::Tensor& inputs) {
  const torch::NoGradGuard noGradients;
  for (const ModelPart& part : trace(model_.graph(), inputs)) {
    for (const LayerCall& call : part.calls) {
      if (!call.finite) return call.name + " (" + call.layer.type + ")";
    }
  }
  return {};  // Of an output that is finite, but too large to be squared, for example.
}

}  // namespace core
