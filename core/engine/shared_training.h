// SPDX-License-Identifier: GPL-3.0-or-later
// One run in several processes, as each of them sees it: its share of every batch, sums over all shares, and the same
// decisions everywhere. Private to the engine.
#pragma once

#include <array>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/gradient_averaging.h"
#include "core/engine/image_metrics.h"
#include "core/engine/process_group.h"
#include "core/engine/shared_batch.h"
#include "core/engine/tensor_exchange.h"
#include "core/run/run_settings.h"
#include "core/run/training_control.h"

namespace core {

class SharedTraining {
 public:
  // Throws Error(InvalidSetting) where batches are smaller than the number of processes, and as TensorExchange. group and
  // model must outlive it.
  SharedTraining(ProcessGroup& group, const RunSettings& settings, ImageModel& model);
  ~SharedTraining();
  SharedTraining(const SharedTraining&) = delete;
  SharedTraining& operator=(const SharedTraining&) = delete;

  [[nodiscard]] ProcessGroup& group() const { return group_; }
  [[nodiscard]] bool leads() const { return group_.leads(); }
  // As ExchangeWay::detour.
  [[nodiscard]] const Message& detour() const { return exchange_.detour(); }

  // Every process gets the leading one's weights.
  void begin() { shareWeights(); }
  // The step that follows is over a batch of so many pictures.
  void beginBatch(std::size_t pictures);
  // Of this batch; where it does not count, nor do its figures.
  [[nodiscard]] const BatchShare& share() const { return batch_.share; }
  // As GradientAveraging does it. Carries whether somebody wants to stop or to wait.
  [[nodiscard]] double backward(const torch::Tensor& loss, const std::vector<NamedTensor>& parameters);

  // TrainingControl::passOrStop() for all: they stop after the same step, and while one is paused the others wait and ask
  // it every second. wantsKeeping: this process would keep what is done after the step that follows.
  [[nodiscard]] bool passOrStop(TrainingControl& control, bool wantsKeeping);
  // Whether one of them wanted that of the step that was made: then all do it.
  [[nodiscard]] bool keepsNow() const { return isAgreed_ && wishes_[kKeeping] > 0.0F; }

  // Figures become those over all parts.
  void pool(MetricMeter& meter);
  // Moving averages become those of all, and weights the leading process's in every bit, whatever processors the others have.
  void shareModel();

 private:
  void averageMoments();
  void shareWeights();

  ProcessGroup& group_;
  ImageModel& model_;
  TensorExchange exchange_;
  SharedBatch batch_;
  GradientAveraging averaging_;
  // How many want to stop, to wait, and to keep what is done; of all, once a step has summed them.
  enum Wish { kStopping, kWaiting, kKeeping, kWishes };
  std::array<float, kWishes> wishes_{};
  bool isAgreed_ = true;  // Whether they are.
};

}  // namespace core
