// SPDX-License-Identifier: GPL-3.0-or-later
// One run in progress: the loop over epochs and batches. Private to the engine.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/batch.h"
#include "core/engine/architecture.h"
#include "core/engine/device.h"
#include "core/engine/evaluator.h"
#include "core/engine/optimizers.h"
#include "core/engine/trainer.h"
#include "core/run/early_stopping.h"
#include "core/run/learning_rate.h"

namespace core {

class TrainingRun : private WeightsView {
 public:
  // Builds the model with the run's seed and tells the sink that the run has started. dataset, control and sink must
  // outlive it.
  TrainingRun(const RunSettings& settings, const Dataset& dataset, TrainingControl& control, const EventSink& sink,
              const std::optional<StartingPoint>& start);

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
  void take(const LiveChange& change);
  void announce();
  [[nodiscard]] Outcome trainEpoch();
  [[nodiscard]] Outcome finishEpoch();
  // Loss of the batch that is loaded, after one update of the weights.
  void trainBatch();
  void checkGradients();
  [[nodiscard]] std::string firstSickLayer(const torch::Tensor& inputs);
  // layer: "" where the loss itself is meant.
  [[noreturn]] void failNotFinite(Text sentence, const std::string& layer);
  [[nodiscard]] Outcome measureEpoch(MetricValues& metrics);
  void emitWeights(bool best, bool final);
  void finish(FinishReason reason);

  RunSettings settings_;
  const Dataset& dataset_;
  TrainingControl& control_;
  const EventSink& sink_;

  DeviceInfo deviceInfo_;
  torch::Device device_;
  Measure measure_;
  std::shared_ptr<ImageModel> model_;
  std::vector<NamedTensor> parameters_;
  std::unique_ptr<Optimizer> optimizer_;
  LearningRateSchedule schedule_;
  EarlyStopping stopping_;

  std::vector<std::uint32_t> trainingIndices_;
  std::vector<std::uint32_t> validationIndices_;
  std::vector<std::uint32_t> evaluationSample_;
  std::vector<std::uint32_t> probes_;

  Batch batch_;
  MetricMeter meter_;
  std::int64_t epoch_ = 0;  // Counted from 1; the one in progress.
  std::int64_t batchNumber_ = 0;
  std::int64_t step_ = 0;  // Finished optimizer steps of the run.
  std::int64_t finishedEpochs_ = 0;
  double learningRate_ = 0.0;
  double gradientNorm_ = 0.0;
  double batchLoss_ = 0.0;
  std::string sickLayer_;
  std::chrono::duration<double> trainingTime_{};
  std::vector<NamedTensor> lastGood_;
  std::vector<NamedTensor> best_;
};

}  // namespace core
