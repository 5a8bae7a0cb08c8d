// SPDX-License-Identifier: GPL-3.0-or-later
// What training does with one batch: forward, loss, backward, hook, clipping, update. Private to the engine.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/engine/architecture.h"
#include "core/engine/captured_step.h"
#include "core/engine/dense_step.h"
#include "core/engine/evaluator.h"
#include "core/engine/gradient_hook.h"
#include "core/engine/model_look.h"
#include "core/engine/optimizers.h"
#include "core/engine/tensor_io.h"

namespace core {

class SharedTraining;

// Where numbers stopped being finite.
struct NotFinite {
  enum class What { Loss, Gradient, Weights };
  What what;
  std::string place;  // "encoder.3 (Dense)", or a parameter's name; "" for the loss itself.
};

// With places for the epoch, the batch, the place and the name of the setting that limits gradients.
[[nodiscard]] Text sentenceOf(NotFinite::What what);

struct StepResult {
  double loss = 0.0;                     // Of the whole batch before the update, penalties included.
  double gradientNorm = 0.0;             // Global L2 norm before clipping.
  torch::Tensor reconstruction;          // Until the next step.
  std::optional<NotFinite> notFinite{};  // Then the step was not finished, or what it wrote is worthless.
};

class TrainingStep {
 public:
  // All of these must outlive it; without a hook none is called. shared: where other processes have parts of each batch; the
  // hook then sees the gradients of the whole. work: where whole batches are captured.
  TrainingStep(ImageModel& model, const RunSettings& settings, Measure measure, GradientHook* hook,
               SharedTraining* shared = nullptr, std::unique_ptr<CapturedWork> work = nullptr);

  // The model must be in training mode.
  [[nodiscard]] StepResult run(const BatchTensors& batch, double learningRate);

  [[nodiscard]] const std::vector<NamedTensor>& parameters() const { return parameters_; }
  [[nodiscard]] Optimizer& optimizer() const { return *optimizer_; }
  // Of the last update.
  [[nodiscard]] GradientSizes gradientSizes() const;

 private:
  // Forward, loss, and where that is finite the gradients.
  void differentiate(const BatchTensors& batch, StepResult& result);
  // The update by gradients that are there; with their norm, or with what is not finite in them.
  void updateByGradients(StepResult& result, double learningRate);
  void take(UpdateReport report, StepResult& result);
  // Of a step without autograd, for those who want to see the gradients.
  void keepGradients();
  // The first layer whose output is not finite for this batch; "" where all are.
  [[nodiscard]] std::string firstNonFiniteLayer(const torch::Tensor& inputs);

  ImageModel& model_;
  Measure measure_;
  double clipNorm_;
  Precision precision_;
  GradientHook* hook_;
  SharedTraining* shared_;
  std::vector<NamedTensor> parameters_;
  std::unique_ptr<Optimizer> optimizer_;
  CapturedStep captured_;
  std::optional<DenseStep> dense_;  // Where it takes autograd's place.
  UpdateReport report_;             // Of the last update.
};

}  // namespace core
