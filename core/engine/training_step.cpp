// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/training_step.h"

#include <cmath>
#include <utility>

#include "core/engine/gradients.h"
#include "core/engine/kernel_routes.h"
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
                           SharedTraining* shared, std::unique_ptr<CapturedWork> work)
    : model_(model),
      measure_(std::move(measure)),
      clipNorm_(settings.training.globalClipNorm),
      precision_(settings.training.precision),
      hook_(hook),
      shared_(shared),
      parameters_(namedParameters(model)),
      optimizer_(makeOptimizer(settings.optimizer, parameters_)),
      captured_(model, parameters_, measure_, std::move(work)) {
  if (takesDenseStep({measure_.device.is_cpu(), precision_, shared_ != nullptr}, settings.training.kernels)) {
    dense_ = DenseStep::of(model_, parameters_, measure_);
  }
}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate) {
  optimizer_->clearGradients();
  StepResult result;
  if (dense_) {
    const DenseStep::Outcome outcome = dense_->forward(batch);
    result.loss = outcome.loss;
    result.reconstruction = outcome.reconstruction;
  } else {
    differentiate(batch, result);
  }
  if (!std::isfinite(result.loss)) {
    result.notFinite = {NotFinite::What::Loss, firstNonFiniteLayer(batch.inputs)};
    return result;
  }
  if (dense_ && hook_ == nullptr && clipNorm_ <= 0.0) {
    take(reportOf(parameters_, dense_->backward(optimizer_->beginStep(learningRate))), result);
  } else {
    if (dense_) keepGradients();
    updateByGradients(result, learningRate);
  }
  return result;
}

void TrainingStep::differentiate(const BatchTensors& batch, StepResult& result) {
  const ReducedPrecision reduced(precision_, measure_.device);
  const bool isCaptured = captured_.takes(batch);
  const JudgedBatch judged =
      isCaptured ? captured_.differentiate(batch, reduced) : judge(model_, batch, measure_, reduced);
  result.loss = judged.loss.item<double>();
  result.reconstruction = judged.reconstruction;
  if (shared_ != nullptr) {
    result.loss = shared_->backward(judged.loss, parameters_);  // All look at the same loss, and decide alike.
  } else if (!isCaptured && std::isfinite(result.loss)) {
    judged.loss.backward();
  }
}

void TrainingStep::keepGradients() {
  std::vector<kernels::UpdateTarget> targets;
  for (const auto& [name, tensor] : parameters_) {
    tensor.mutable_grad() = torch::empty_like(tensor.detach());
    targets.push_back(kernels::keepIn(tensor.mutable_grad().data_ptr<float>()));
  }
  (void)dense_->backward(targets);  // Whoever wants to see them may change them before they are measured.
}

void TrainingStep::updateByGradients(StepResult& result, double learningRate) {
  if (hook_ != nullptr) hook_->gradientsReady(parameters_);
  if (clipNorm_ <= 0.0) return take(optimizer_->step(learningRate), result);
  const GradientNorm gradients = gradientNorm(parameters_);
  if (gradients.notFinite.empty()) {
    clipGradients(parameters_, gradients.norm, clipNorm_);
    take(optimizer_->step(learningRate), result);
  } else {
    result.notFinite = {NotFinite::What::Gradient, gradients.notFinite};
  }
  result.gradientNorm = gradients.norm;
}

void TrainingStep::take(UpdateReport report, StepResult& result) {
  report_ = std::move(report);
  result.gradientNorm = report_.gradientNorm();
  if (!report_.notFiniteGradient.empty()) {
    result.notFinite = {NotFinite::What::Gradient, report_.notFiniteGradient};
  } else if (!report_.notFiniteWeights.empty()) {
    result.notFinite = {NotFinite::What::Weights, report_.notFiniteWeights};
  }
}

GradientSizes TrainingStep::gradientSizes() const {
  GradientSizes sizes;
  for (std::size_t i = 0; i < report_.squares.size(); ++i) {
    const auto& [name, tensor] = parameters_[i];
    sizes[name] = std::sqrt(report_.squares[i] / static_cast<double>(tensor.numel()));
  }
  return sizes;
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
