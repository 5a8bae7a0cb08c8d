// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_replay.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/base/overloaded.h"

namespace core {
namespace {

constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// So many epochs, and so many batches of the one after.
struct Reached {
  std::int64_t epochs = 0;
  std::int64_t batches = 0;

  auto operator<=>(const Reached&) const = default;
};

Reached reachedBy(const RunStarted& started) { return {started.finishedEpochs, started.finishedBatches}; }

// Walks along epochs and batches while the events between them pass.
class Replay {
 public:
  Replay(const RunCurves& curves, const std::vector<BatchLosses>& batches, const EventSink& sink)
      : curves_(curves), batches_(batches), sink_(sink) {
    for (const auto& [name, curve] : curves.metrics) {
      for (const CurvePoint& point : curve) metrics_[point.epoch][name] = point.value;
    }
  }

  // limit: the last that can have been before this event, because a later start forgot what was behind.
  void pass(const EventRecord& record, const Reached& limit) {
    std::visit(Overloaded{
                   [&](const RunStarted& started) {
                     passTo(std::min(limit, reachedBy(started)));
                     batchesPerEpoch_ = started.batchesPerEpoch;
                   },
                   [&](const SettingsChanged& changed) {
                     passTo(std::min(limit, Reached{changed.epoch - 1, changed.batch}));
                   },
                   [&](const Finding& finding) { passEpochs(std::min(limit.epochs, finding.epoch)); },
                   [&](const RunWarning&) { passEpochs(std::min(limit.epochs, lastEpochBefore(record.timeMs))); },
                   [&](const auto&) { passEpochs(limit.epochs); },
               },
               record.event);
    sink_(record.event);
  }

  void passEpochs(std::int64_t upTo) {
    while (nextEpoch() <= upTo && nextEpoch() != kNoLimit) {
      const std::int64_t epoch = nextEpoch();
      passBatches(epoch, kNoLimit);
      if (epoch_ < curves_.epochs.size() && curves_.epochs[epoch_].epoch == epoch) passEpoch();
    }
  }

 private:
  void passTo(const Reached& place) {
    passEpochs(place.epochs);
    if (place.batches > 0) passBatches(place.epochs + 1, place.batches);
  }

  [[nodiscard]] std::int64_t nextEpoch() const {
    const std::int64_t ofFigures = epoch_ < curves_.epochs.size() ? curves_.epochs[epoch_].epoch : kNoLimit;
    const std::int64_t ofBatches = batchedEpoch_ < batches_.size() ? batches_[batchedEpoch_].epoch : kNoLimit;
    return std::min(ofFigures, ofBatches);
  }

  [[nodiscard]] std::int64_t lastEpochBefore(std::int64_t timeMs) const {
    std::int64_t last = 0;
    for (const EpochRecord& epoch : curves_.epochs) {
      if (epoch.endedMs <= timeMs) last = std::max(last, epoch.epoch);
    }
    return last;
  }

  void passEpoch() {
    const EpochRecord& record = curves_.epochs[epoch_++];
    sink_(EpochDone{record.epoch, metrics_[record.epoch], record.learningRate, record.trainingSeconds,
                    record.evaluationSeconds, record.imagesPerSecond, record.isBest});
  }

  // The batches of one epoch, up to that one.
  void passBatches(std::int64_t epoch, std::int64_t upTo) {
    if (batchedEpoch_ == batches_.size() || batches_[batchedEpoch_].epoch != epoch) return;
    const std::vector<double>& losses = batches_[batchedEpoch_].losses;
    const auto count = static_cast<std::int64_t>(losses.size());
    for (; batch_ < std::min(count, upTo); ++batch_) {
      sink_(BatchDone{epoch, batch_ + 1, std::max(batchesPerEpoch_, count), losses[static_cast<std::size_t>(batch_)],
                      kUnknown, kUnknown, kUnknown, kUnknown});
    }
    if (batch_ < count) return;
    ++batchedEpoch_;
    batch_ = 0;
  }

  const RunCurves& curves_;
  const std::vector<BatchLosses>& batches_;
  const EventSink& sink_;
  std::map<std::int64_t, MetricValues> metrics_;
  std::size_t epoch_ = 0;         // In the curves.
  std::size_t batchedEpoch_ = 0;  // In the batches,
  std::int64_t batch_ = 0;        // and how many of its batches have passed.
  std::int64_t batchesPerEpoch_ = 0;
};

// For each event, the least that any start behind it kept.
std::vector<Reached> limitsOf(const std::vector<EventRecord>& events) {
  Reached limit{kNoLimit, 0};
  std::vector<Reached> limits(events.size(), limit);
  for (std::size_t i = events.size(); i-- > 0;) {
    limits[i] = limit;
    if (const auto* const started = std::get_if<RunStarted>(&events[i].event)) {
      limit = std::min(limit, reachedBy(*started));
    }
  }
  return limits;
}

}  // namespace

void replay(const std::vector<EventRecord>& events, const RunCurves& curves, const std::vector<BatchLosses>& batches,
            const EventSink& sink) {
  const std::vector<Reached> limits = limitsOf(events);
  Replay course(curves, batches, sink);
  for (std::size_t i = 0; i < events.size(); ++i) course.pass(events[i], limits[i]);
  course.passEpochs(kNoLimit);
}

}  // namespace core
