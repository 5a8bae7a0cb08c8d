// SPDX-License-Identifier: GPL-3.0-or-later
// One run in progress: the loop over epochs and batches, requests and events. Private to the engine.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/architecture.h"
#include "core/engine/device.h"
#include "core/engine/epoch_measurer.h"
#include "core/engine/evaluator.h"
#include "core/engine/run_doctor.h"
#include "core/engine/running_epoch.h"
#include "core/engine/shared_training.h"
#include "core/engine/trainer.h"
#include "core/engine/training_step.h"

namespace core {

class TrainingRun : private WeightsView {
 public:
  // Builds the model with the run's seed and tells the sink that the run has started. dataset, control, sink, hook, watch
  // and group must outlive it.
  TrainingRun(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
              const std::optional<StartingPoint>& start, GradientHook* hook, const DoctorWatch& watch,
              ProcessGroup* group);

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
  void warnOfOwnMoments();
  void warnOfPrecision();
  [[nodiscard]] bool passOrStop();
  [[nodiscard]] Outcome trainEpoch();
  [[nodiscard]] Outcome finishEpoch();
  // The loss of the batch, of which this process has loaded its part, and the norm of its gradients, after one update of the
  // weights.
  [[nodiscard]] StepResult trainBatch();
  // Whether the epoch in progress has gone on long enough since something was last kept.
  [[nodiscard]] bool isTimeToKeep() const { return std::chrono::steady_clock::now() - keptAt_ >= control_.keepEvery(); }
  // What the epoch in progress has done becomes a checkpoint, so that no batch is trained twice.
  void keepEpochSoFar();
  void stop();
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
  std::unique_ptr<SharedTraining> shared_;  // Null where the process is alone.
  TrainingStep step_;
  EpochMeasurer measurer_;
  std::optional<RunDoctor> doctor_;  // Where the settings want it.

  RunningEpoch running_;
  EpochProgress begun_;                // Of the epoch that a run goes on in.
  EarlierCourse earlier_;              // Until the doctor has it.
  std::optional<EpochProgress> kept_;  // Of the epoch in progress, while the sink is told of its weights.
  std::int64_t keptBatches_ = 0;       // Of that epoch, by a checkpoint,
  std::int64_t triedBatches_ = 0;      // and those that could not be kept; in all processes alike.
  std::chrono::steady_clock::time_point keptAt_ = std::chrono::steady_clock::now();
  std::int64_t steps_ = 0;  // Finished ones of the run.
  std::int64_t finishedEpochs_ = 0;
  std::string nonFiniteLayer_;
};

}  // namespace core
