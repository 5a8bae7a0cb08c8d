// SPDX-License-Identifier: GPL-3.0-or-later
// What a run makes of its pictures before its first epoch has ended, so that a long one has something to show.
#pragma once

#include <QObject>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/run/train_event.h"

namespace ui {

class RunController;

// Asks for it after the 4th, 8th, 16th ... batch: a run is hardly held up by that, however many it has.
class EarlyOutputs : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this.
  EarlyOutputs(RunController& controller, QObject* parent);

 signals:
  // In the order of the run's probes.
  void ready(std::shared_ptr<const std::vector<core::ProbeOutput>> outputs);

 private:
  struct Round;

  void begin(const core::RunStarted& run);
  void follow(const core::BatchDone& batch);
  void ask();
  void take(const std::shared_ptr<Round>& round, std::size_t probe, std::optional<core::ProbeOutput> output);

  RunController& controller_;
  std::shared_ptr<const std::vector<core::Probe>> probes_;  // Null once the first epoch has ended.
  std::shared_ptr<Round> round_;                            // That is asked for now.
  std::int64_t nextBatch_ = 0;
};

}  // namespace ui
