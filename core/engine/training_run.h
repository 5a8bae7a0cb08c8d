// SPDX-License-Identifier: GPL-3.0-or-later
// One run in progress: the loop over epochs and batches, requests and events. Private to the engine.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/batch_feed.h"
#include "core/engine/architecture.h"
#include "core/engine/device.h"
#include "core/engine/epoch_measurer.h"
#include "core/engine/evaluator.h"
#include "core/engine/run_doctor.h"
#include "core/engine/trainer.h"
#include "core/engine/training_step.h"

namespace core {

class TrainingRun : private WeightsView {
 public:
  // Builds the model with the run's seed and tells the sink that the run has started. dataset, control, sink, hook and
  // watch must outlive it.
  TrainingRun(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
              const std::optional<StartingPoint>& start, GradientHook* hook, const DoctorWatch& watch);

  ~TrainingRun();
  TrainingRun(const TrainingRun&) = delete;
  TrainingRun& operator=(const TrainingRun&) = delete;

  // Trains to the end. Throws Error(NotFinite) and whatever LibTorch throws.
  void train();

  // After train() has thrown: goes back to the last good weights, hands them to the sink, and says where it happened.
  void explainFailure(RunFailed& failed);

 private:
  void save(const std::filesystem::path& file) const override;
  void saveCheckpoint(const std::filesystem::path& file) const override;

  enum class Outcome { Done, Stopped };

  void goOnFrom(const StartingPoint& start);
  void serve(TrainingRequest& request);
  void change(const LiveChange& change);
  void apply(const LiveChange& change);
  void announce();
  [[nodiscard]] Outcome trainEpoch();
  [[nodiscard]] Outcome finishEpoch();
  // The loss of the batch that is loaded, and the norm of its gradients, after one update of the weights.
  [[nodiscard]] StepResult trainBatch();
  [[noreturn]] void failNotFinite(const NotFinite& found);
  void emitWeights(bool best, bool final);
  void finish(FinishReason reason);

  RunSettings settings_;
  const Dataset& dataset_;
  TrainingControl& control_;
  const EventSink& sink_;
  const DoctorWatch& watch_;

  DeviceInfo deviceInfo_;
  Measure measure_;
  std::shared_ptr<ImageModel> model_;
  TrainingStep step_;
  EpochMeasurer measurer_;
  std::optional<RunDoctor> doctor_;  // Where the settings want it.
  std::vector<std::uint32_t> trainingIndices_;

  BatchFeed feed_;
  Batch batch_;
  MetricMeter meter_;
  std::int64_t epoch_ = 0;  // Counted from 1; the one in progress.
  std::int64_t batchNumber_ = 0;
  std::int64_t steps_ = 0;  // Finished ones of the run.
  std::int64_t finishedEpochs_ = 0;
  double learningRate_ = 0.0;
  std::string nonFiniteLayer_;
  std::chrono::duration<double> trainingTime_{};
};

}  // namespace core
