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
#include "core/run/run_settings.h"
#include "core/run/training_control.h"

namespace core {

class SharedTraining {
 public:
  // Throws Error(InvalidSetting) where batches are smaller than the number of processes. group and model must outlive it.
  SharedTraining(ProcessGroup& group, const RunSettings& settings, ImageModel& model);
  ~SharedTraining();
  SharedTraining(const SharedTraining&) = delete;
  SharedTraining& operator=(const SharedTraining&) = delete;

  [[nodiscard]] ProcessGroup& group() const { return group_; }
  [[nodiscard]] bool leads() const { return group_.leads(); }

  // Every process gets the leading one's weights.
  void begin() { shareWeights(); }
  // The step that follows is over a batch of so many pictures.
  void beginBatch(std::size_t pictures);
  // Of this batch; where it does not count, nor do its figures.
  [[nodiscard]] const BatchShare& share() const { return batch_.share; }
  // As GradientAveraging does it. Carries whether somebody wants to stop or to wait.
  [[nodiscard]] double backward(const torch::Tensor& loss, const std::vector<NamedTensor>& parameters);

  // TrainingControl::passOrStop() for all: they stop after the same step, and while one is paused the others wait and ask
  // it every second.
  [[nodiscard]] bool passOrStop(TrainingControl& control);

  // An epoch's batches are done: figures are summed, moving averages become those of all, and weights are the leading
  // process's in every bit, whatever processors the others have.
  void endEpoch(MetricMeter& meter);

 private:
  void averageMoments();
  void shareWeights();

  ProcessGroup& group_;
  ImageModel& model_;
  SharedBatch batch_;
  GradientAveraging averaging_;
  std::array<float, 2> wishes_{};  // How many want to stop, and to wait; of all, once a step has summed them.
  bool isAgreed_ = true;           // Whether they are.
};

}  // namespace core
