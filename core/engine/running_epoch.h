// SPDX-License-Identifier: GPL-3.0-or-later
// The epoch in progress: its batches in the order of the run's seed, how far it has come, and its figures so far. Private to
// the engine.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

#include "core/data/batch_feed.h"
#include "core/engine/checkpoint.h"
#include "core/engine/image_metrics.h"
#include "core/run/run_settings.h"

namespace core {

struct Measure;
class SharedTraining;

class RunningEpoch {
 public:
  // shared: where each of several processes reads its part of every batch; null where there are no others. Both must outlive
  // it.
  RunningEpoch(const Dataset& dataset, const Measure& measure, SharedTraining* shared);

  // Counted from 1. from: how far it had come, in a run that goes on in its middle.
  void begin(const RunSettings& settings, std::int64_t number, const EpochProgress& from = {});

  // 0 before the first begins.
  [[nodiscard]] std::int64_t number() const { return number_; }
  [[nodiscard]] std::int64_t batches() const { return batches_; }
  [[nodiscard]] std::int64_t batchesDone() const { return static_cast<std::int64_t>(losses_.size()); }
  // Training pictures there are.
  [[nodiscard]] std::size_t pictures() const { return training_.size(); }

  // Waits for the next batch; false where all are done.
  [[nodiscard]] bool next();
  // What next() brought: the part that this process reads,
  [[nodiscard]] Batch& batch() { return batch_; }
  // the samples of all of it,
  [[nodiscard]] std::span<const std::uint32_t> samples() const { return samples_; }
  // and how long it was waited for.
  [[nodiscard]] double loadingSeconds() const { return loadingSeconds_; }
  // Figures of this process's part of the batch.
  void add(double batchLoss, const std::vector<ImageMetrics>& figures) { meter_.add(batchLoss, figures); }
  // The weights have learnt from the batch, of which this is the loss and that was the learning rate.
  void batchDone(double loss, double learningRate);

  // All batches are done: of several processes each has the figures of all from now on.
  void end();

  [[nodiscard]] const MetricMeter& meter() const { return meter_; }
  [[nodiscard]] double learningRate() const { return learningRate_; }
  [[nodiscard]] double trainingSeconds() const { return trainingTime_.count(); }
  [[nodiscard]] double imagesPerSecond() const { return static_cast<double>(imagesDone_) / trainingTime_.count(); }
  [[nodiscard]] const std::vector<double>& losses() const { return losses_; }
  // For a checkpoint, but for the weights. Of several processes all must ask at the same time: figures are those of all.
  [[nodiscard]] EpochProgress progress() const;

 private:
  using Clock = std::chrono::steady_clock;

  void startFeed(const RunSettings& settings);

  SharedTraining* shared_;
  AccuracyKind accuracy_;
  std::vector<std::uint32_t> training_;
  BatchFeed feed_;
  Batch batch_;
  MetricMeter meter_;
  bool isOfAll_ = true;  // Whether its figures are not those of one part alone.
  std::int64_t number_ = 0;
  std::int64_t batches_ = 0;
  std::size_t batchSize_ = 1;
  std::vector<std::uint32_t> order_;  // Of the training samples.
  std::size_t imagesDone_ = 0;
  std::span<const std::uint32_t> samples_;  // Of order_.
  std::vector<double> losses_;
  double learningRate_ = 0.0;
  double loadingSeconds_ = 0.0;
  double allLoadingSeconds_ = 0.0;
  std::chrono::duration<double> trainingTime_{};
  Clock::time_point batchBegin_;
};

}  // namespace core
