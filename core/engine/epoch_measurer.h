// SPDX-License-Identifier: GPL-3.0-or-later
// What is found out after each epoch and what follows from it: figures, the probes' pictures, the best weights, the
// learning rate, early stopping. Private to the engine.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/engine/checkpoint.h"
#include "core/engine/evaluator.h"
#include "core/run/early_stopping.h"
#include "core/run/learning_rate.h"

namespace core {

class EpochMeasurer {
 public:
  struct Result {
    MetricValues metrics;  // With "eval_" and "val_" before their names.
    std::vector<ProbeOutput> outputs;
    bool best = false;  // The lowest validation loss so far.
  };

  // All of these must outlive it. group: where several processes measure parts.
  EpochMeasurer(ImageModel& model, const Dataset& dataset, const RunSettings& settings, Measure measure,
                ProcessGroup* group = nullptr);

  // Measures the model as it is now; none when goOn said no, and then nothing follows from it. Of several processes the
  // leading one alone makes the probes' pictures.
  [[nodiscard]] std::optional<Result> measure(std::int64_t epoch, const GoOn& goOn);

  // Settings that were changed during the run act from now on, after so many steps; what has been reached stays.
  void apply(const RunSettings& settings, std::int64_t steps);
  // From where a run that was interrupted stood.
  void goOnFrom(const TrainingProgress& progress);

  // Copies of the weights as they are now: the state to go back to, and the best epoch's.
  void keepAsGood();
  // The state to go back to is this one, from that file. Throws Error(FileUnreadable) where it is another model's.
  void takeAsGood(const std::vector<NamedTensor>& weights, const std::filesystem::path& file);
  void keepAsBest();
  void restoreGood();
  // Whether the run is to end with the best epoch's weights and has any; then the model has them again.
  [[nodiscard]] bool restoreBest();

  [[nodiscard]] bool shouldStop() const { return stopping_.shouldStop(); }
  [[nodiscard]] const EarlyStopping& stopping() const { return stopping_; }
  [[nodiscard]] const LearningRateSchedule& schedule() const { return schedule_; }
  [[nodiscard]] const std::vector<std::uint32_t>& probes() const { return probes_; }
  // The weights as they were when an epoch last ended, or the run began.
  [[nodiscard]] const std::vector<NamedTensor>& lastGood() const { return lastGood_; }

 private:
  ImageModel& model_;
  const Dataset& dataset_;
  Measure measure_;
  ProcessGroup* group_;
  bool restoresBest_;
  LearningRateSchedule schedule_;
  EarlyStopping stopping_;
  std::vector<std::uint32_t> validationIndices_;
  std::vector<std::uint32_t> evaluationSample_;
  std::vector<std::uint32_t> probes_;
  std::vector<NamedTensor> lastGood_;
  std::vector<NamedTensor> best_;
};

// Steps of an epoch over so many samples.
[[nodiscard]] std::int64_t batchesFor(std::size_t samples, int batchSize);

}  // namespace core
