// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run will still take, from what it tells. One slow batch hardly moves it; a machine that stays slow does.
#pragma once

#include <cstdint>

#include "core/run/train_event.h"

namespace core {

class RemainingTime {
 public:
  // Of a run that begins or goes on: forgets what was before.
  explicit RemainingTime(const RunStarted& run);

  void add(const BatchDone& batch);
  void add(const EpochDone& epoch);
  void add(const SettingsChanged& changed);

  // Until the last epoch is measured; negative while nothing is known yet.
  [[nodiscard]] double seconds() const;

 private:
  [[nodiscard]] double evaluationSeconds() const;

  double trainingCount_;
  double evaluationCount_;  // Pictures that are measured after each epoch.
  double batchSize_;
  std::int64_t epochs_;
  std::int64_t finishedEpochs_;
  double done_ = 0.0;   // Pictures of the epoch in hand,
  double spent_ = 0.0;  // and the seconds that they took.
  // Of the last minute or so; older ones fade.
  double recentPictures_ = 0.0;
  double recentSeconds_ = 0.0;
  double lastEvaluation_ = -1.0;
};

}  // namespace core
