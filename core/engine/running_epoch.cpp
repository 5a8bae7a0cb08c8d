// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/running_epoch.h"

#include <algorithm>
#include <utility>

#include "core/base/random.h"
#include "core/engine/batch_share.h"
#include "core/engine/epoch_measurer.h"
#include "core/engine/resident_pictures.h"
#include "core/engine/shared_training.h"

namespace core {

RunningEpoch::RunningEpoch(const Dataset& dataset, const Measure& measure, SharedTraining* shared)
    : shared_(shared),
      accuracy_(measure.accuracy),
      training_(dataset.indicesOf(Split::Training)),
      feed_(dataset, contentFor(Purpose::Train, measure)),
      meter_(measure.accuracy) {}

void RunningEpoch::begin(const RunSettings& settings, std::int64_t number, const EpochProgress& from) {
  number_ = number;
  batchSize_ = static_cast<std::size_t>(settings.training.batchSize);
  batches_ = batchesFor(training_.size(), settings.training.batchSize);
  // Figures of an interrupted epoch are those of all processes: one of them goes on from there.
  meter_ = MetricMeter(accuracy_, shared_ == nullptr || shared_->leads() ? from.sums : MetricSums{});
  isOfAll_ = shared_ == nullptr;
  losses_ = from.losses;
  losses_.resize(static_cast<std::size_t>(std::min(from.batches, batches_)));  // There may be fewer pictures by now.
  imagesDone_ = std::min(losses_.size() * batchSize_, training_.size());
  learningRate_ = from.learningRate;
  trainingTime_ = std::chrono::duration<double>(from.trainingSeconds);
  loadingSeconds_ = 0.0;
  allLoadingSeconds_ = from.loadingSeconds;
  samples_ = {};
  order_.clear();
  for (const std::uint32_t place :
       shuffledIndices(training_.size(), Random(settings.training.seed, "order", static_cast<std::uint64_t>(number)))) {
    order_.push_back(training_[place]);
  }
  startFeed(settings);
}

// Reads ahead: of several processes each its own part.
void RunningEpoch::startFeed(const RunSettings& settings) {
  EpochShare own{{order_.begin() + static_cast<std::ptrdiff_t>(imagesDone_), order_.end()}, batchSize_};
  if (shared_ != nullptr) own = shareOfEpoch(own.samples, batchSize_, shared_->group().rank(), shared_->group().size());
  feed_.start(std::move(own.samples), own.batchSize, Purpose::Train, settings.training.seed, number_);
}

bool RunningEpoch::next() {
  batchBegin_ = Clock::now();
  if (batchesDone() >= batches_ || !feed_.next(batch_)) return false;
  loadingSeconds_ = std::chrono::duration<double>(Clock::now() - batchBegin_).count();
  samples_ = std::span(order_).subspan(imagesDone_, std::min(batchSize_, order_.size() - imagesDone_));
  return true;
}

void RunningEpoch::batchDone(double loss, double learningRate) {
  losses_.push_back(loss);
  learningRate_ = learningRate;
  imagesDone_ += samples_.size();
  allLoadingSeconds_ += loadingSeconds_;
  trainingTime_ += Clock::now() - batchBegin_;
}

void RunningEpoch::end() {
  if (!isOfAll_) shared_->pool(meter_);
  isOfAll_ = true;
}

EpochProgress RunningEpoch::progress() const {
  MetricMeter all = meter_;
  if (!isOfAll_) shared_->pool(all);
  return {batchesDone(), learningRate_, trainingSeconds(), allLoadingSeconds_, all.sums(), losses_, {}};
}

}  // namespace core
