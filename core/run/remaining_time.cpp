// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/remaining_time.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr double kMemorySeconds = 60.0;  // How slowly past batches fade.
constexpr double kPassesInAStep = 3.0;   // Measuring goes forward once; training goes backward as well.

}  // namespace

RemainingTime::RemainingTime(const RunStarted& run)
    : trainingCount_(static_cast<double>(run.trainingCount)),
      evaluationCount_(static_cast<double>(run.validationCount) + run.settings.training.evaluationSample),
      batchSize_(run.settings.training.batchSize),
      epochs_(run.settings.training.epochs),
      finishedEpochs_(run.finishedEpochs) {}

void RemainingTime::add(const BatchDone& batch) {
  if (batch.epoch - 1 > finishedEpochs_ || batch.batch == 1) done_ = spent_ = 0.0;
  finishedEpochs_ = batch.epoch - 1;
  if (!(batch.imagesPerSecond > 0.0)) return;
  const double done = std::min(static_cast<double>(batch.batch) * batchSize_, trainingCount_);
  const double spent = done / batch.imagesPerSecond;  // The speed is told over the epoch so far.
  const double pictures = std::max(done - done_, 0.0);
  const double seconds = std::max(spent - spent_, 0.0);
  const double kept = std::exp(-seconds / kMemorySeconds);
  recentPictures_ = recentPictures_ * kept + pictures;
  recentSeconds_ = recentSeconds_ * kept + seconds;
  done_ = done;
  spent_ = spent;
}

void RemainingTime::add(const EpochDone& epoch) {
  lastEvaluation_ = epoch.evaluationSeconds;
  finishedEpochs_ = epoch.epoch;
  done_ = spent_ = 0.0;
}

void RemainingTime::add(const SettingsChanged& changed) { epochs_ = changed.settings.training.epochs; }

double RemainingTime::evaluationSeconds() const {
  if (lastEvaluation_ >= 0.0) return lastEvaluation_;
  return evaluationCount_ / kPassesInAStep * recentSeconds_ / recentPictures_;
}

double RemainingTime::seconds() const {
  if (!(recentPictures_ > 0.0)) return -1.0;
  const auto epochs = static_cast<double>(std::max<std::int64_t>(epochs_ - finishedEpochs_, 0));
  const double pictures = std::max(epochs * trainingCount_ - done_, 0.0);
  return pictures * recentSeconds_ / recentPictures_ + epochs * evaluationSeconds();
}

}  // namespace core
