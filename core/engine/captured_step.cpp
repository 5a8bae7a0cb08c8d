// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/captured_step.h"

#include <utility>

#include "core/base/log.h"
#include "core/engine/reduced_precision.h"

namespace core {

JudgedBatch judge(ImageModel& model, const BatchTensors& batch, const Measure& measure,
                  const ReducedPrecision& reduced) {
  const ModelOutput output = reduced.forward(model, batch.inputs);
  return {batchLoss(output, batch.targets, measure), output.reconstruction.detach()};
}

CapturedStep::CapturedStep(ImageModel& model, std::vector<NamedTensor> parameters, Measure measure,
                           std::unique_ptr<CapturedWork> work)
    : model_(model), parameters_(std::move(parameters)), measure_(std::move(measure)), work_(std::move(work)) {}

bool CapturedStep::takes(const BatchTensors& batch) {
  if (work_ == nullptr || batch.inputs.size(0) != static_cast<std::int64_t>(measure_.batchSize)) return false;
  if (isCaptured_) return true;
  if (stepsBefore_ == 0) randomStateBefore_ = randomState();
  if (stepsBefore_++ < kStepsBefore) return false;
  if (!torch::equal(randomStateBefore_, randomState())) work_ = nullptr;
  return work_ != nullptr;
}

JudgedBatch CapturedStep::differentiate(const BatchTensors& batch, const ReducedPrecision& reduced) {
  if (!isCaptured_ && !capture(batch, reduced)) {
    judgeAndDifferentiate(batch, reduced);
    return judged_;
  }
  batch_.inputs.copy_(batch.inputs, true);
  batch_.targets.copy_(batch.targets, true);
  work_->replay();
  for (std::size_t i = 0; i < parameters_.size(); ++i) parameters_[i].tensor.mutable_grad() = gradients_[i];
  return judged_;
}

bool CapturedStep::capture(const BatchTensors& batch, const ReducedPrecision& reduced) {
  batch_ = {torch::empty_like(batch.inputs), torch::empty_like(batch.targets)};
  try {
    work_->capture([this, &reduced] { judgeAndDifferentiate(batch_, reduced); });
    isCaptured_ = true;
  } catch (const c10::Error& error) {  // The run is slower so, and otherwise the same.
    logMessage(LogLevel::Warning, error.what_without_backtrace());
    work_ = nullptr;
  }
  return isCaptured_;
}

void CapturedStep::judgeAndDifferentiate(const BatchTensors& batch, const ReducedPrecision& reduced) {
  for (NamedTensor& parameter : parameters_) parameter.tensor.mutable_grad() = torch::Tensor();
  judged_ = judge(model_, batch, measure_, reduced);
  judged_.loss.backward();
  judged_.loss = judged_.loss.detach();
  gradients_.clear();
  for (const NamedTensor& parameter : parameters_) gradients_.push_back(parameter.tensor.grad());
}

torch::Tensor CapturedStep::randomState() const {
  return at::globalContext().defaultGenerator(measure_.device).get_state();
}

}  // namespace core
