// SPDX-License-Identifier: GPL-3.0-or-later
// Forward pass, loss and gradients of whole batches, captured once where a graphics card can do it again by itself: for
// small models naming the operations takes the processor longer than the card needs for them. Private to the engine.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/captured_work.h"
#include "core/engine/evaluator.h"
#include "core/engine/named_tensor.h"
#include "core/engine/tensor_io.h"

namespace core {

class ReducedPrecision;

struct JudgedBatch {
  torch::Tensor loss;            // Of the whole batch, penalties included; gradients flow through it.
  torch::Tensor reconstruction;  // Without gradients.
};
// The model must be in training mode.
[[nodiscard]] JudgedBatch judge(ImageModel& model, const BatchTensors& batch, const Measure& measure,
                                const ReducedPrecision& reduced);

class CapturedStep {
 public:
  // So many full batches are trained without, in which LibTorch makes its choices and its memory ready.
  static constexpr int kStepsBefore = 3;

  // The model must outlive it. work: null where nothing can be captured.
  CapturedStep(ImageModel& model, std::vector<NamedTensor> parameters, Measure measure,
               std::unique_ptr<CapturedWork> work);

  // To be asked once for each batch: whether differentiate() takes it. Full ones alone, after a few, and of models that draw
  // no random numbers, which would be the same in every step.
  [[nodiscard]] bool takes(const BatchTensors& batch);

  // The parameters have their gradients afterwards. What is returned holds until the next batch.
  [[nodiscard]] JudgedBatch differentiate(const BatchTensors& batch, const ReducedPrecision& reduced);

 private:
  [[nodiscard]] bool capture(const BatchTensors& batch, const ReducedPrecision& reduced);
  // What the captured work is.
  void judgeAndDifferentiate(const BatchTensors& batch, const ReducedPrecision& reduced);
  [[nodiscard]] torch::Tensor randomState() const;

  ImageModel& model_;
  std::vector<NamedTensor> parameters_;
  Measure measure_;
  std::unique_ptr<CapturedWork> work_;
  int stepsBefore_ = 0;
  torch::Tensor randomStateBefore_;
  bool isCaptured_ = false;
  // In the memory that the work reads and writes:
  BatchTensors batch_;
  JudgedBatch judged_;
  std::vector<torch::Tensor> gradients_;  // In the order of the parameters.
};

}  // namespace core
