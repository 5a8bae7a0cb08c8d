// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/shared_training.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/engine/run_order.h"
#include "core/engine/weights.h"

namespace core {
namespace {

constexpr std::chrono::seconds kBetweenQuestions{1};  // While the run is paused.

torch::Device deviceOf(const ImageModel& model) { return model.parameters().front().device(); }

std::array<float, 3> wishesFor(TrainingControl::Passage passage, bool wantsKeeping) {
  return {passage == TrainingControl::Passage::Stopping ? 1.0F : 0.0F,
          passage == TrainingControl::Passage::Paused ? 1.0F : 0.0F, wantsKeeping ? 1.0F : 0.0F};
}

}  // namespace

SharedTraining::SharedTraining(ProcessGroup& group, const RunSettings& settings, ImageModel& model)
    : group_(group),
      model_(model),
      exchange_(group, deviceOf(model), ownCard(deviceOf(model).is_cuda(), std::max<int>(deviceOf(model).index(), 0))),
      batch_{&exchange_, {}, settings.training.syncBatchNorm},
      averaging_(exchange_) {
  requireDivisible(settings, group.size());
  shareBatch(model_, &batch_);
}

SharedTraining::~SharedTraining() { shareBatch(model_, nullptr); }

void SharedTraining::beginBatch(std::size_t pictures) {
  batch_.share = shareOfBatch(pictures, group_.rank(), group_.size());
}

double SharedTraining::backward(const torch::Tensor& loss, const std::vector<NamedTensor>& parameters) {
  const double whole = averaging_.backward(loss, batch_.share.weight(), parameters, wishes_);
  isAgreed_ = true;
  return whole;
}

bool SharedTraining::passOrStop(TrainingControl& control, bool wantsKeeping) {
  while (isAgreed_ && wishes_[kStopping] == 0.0F && wishes_[kWaiting] > 0.0F) {
    wishes_ = wishesFor(control.passWithin(kBetweenQuestions), false);
    group_.sum(wishes_);
  }
  if (isAgreed_ && wishes_[kStopping] > 0.0F) return false;
  wishes_ = wishesFor(control.passWithin(std::chrono::milliseconds(0)), wantsKeeping);
  isAgreed_ = false;  // The step that follows tells the others.
  return true;
}

void SharedTraining::pool(MetricMeter& meter) {
  meter.pool([this](std::span<double> sums) { group_.sum(sums); });
}

void SharedTraining::shareModel() {
  if (!batch_.poolsMoments) averageMoments();
  shareWeights();
}

void SharedTraining::averageMoments() {
  const torch::NoGradGuard noGradients;
  for (const torch::Tensor& buffer : model_.buffers()) {
    const torch::Tensor values = buffer.to(torch::kCPU, torch::kDouble).contiguous();
    group_.sum(std::span(values.data_ptr<double>(), static_cast<std::size_t>(values.numel())));
    buffer.copy_(values / group_.size());
  }
}

void SharedTraining::shareWeights() {
  const torch::NoGradGuard noGradients;
  for (const auto& [name, tensor] : namedWeights(model_)) {
    // As the parameter lies in memory, which is the same everywhere.
    const torch::Tensor values = tensor.detach().to(torch::kCPU, torch::kFloat).contiguous().clone();
    group_.broadcast(std::span(values.data_ptr<float>(), static_cast<std::size_t>(values.numel())));
    tensor.copy_(values);
  }
}

}  // namespace core
