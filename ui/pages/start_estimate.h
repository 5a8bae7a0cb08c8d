// SPDX-License-Identifier: GPL-3.0-or-later
// How long a first training will take, computed from the model, the pictures and the speed of this machine.
#pragma once

#include <QObject>
#include <cstddef>
#include <memory>
#include <optional>

#include "core/run/engine.h"

namespace ui {

// What the time depends on, besides the machine.
struct StartPlan {
  core::RunSettings settings;
  std::size_t training = 0;    // Pictures to train on; 0 where that is not known.
  double secondsToRead = 0.0;  // All pictures.
};

struct StartTimes {
  double firstResult = 0.0;  // Seconds until the first epoch is done.
  double whole = 0.0;        // And all of them.
};

class StartEstimate : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  void setEngine(std::shared_ptr<core::Engine> engine) { engine_ = std::move(engine); }
  // Multiply-adds a second, as the last run measured them; 0 before the first: then a usual one is taken.
  void setSpeed(double speed) { speed_ = speed; }
  // Answers by estimated, soon; of several questions only the last one's answer comes.
  void ask(const StartPlan& plan);

 signals:
  // Nothing where it cannot be told.
  void estimated(const std::optional<ui::StartTimes>& times);

 private:
  std::shared_ptr<core::Engine> engine_;
  double speed_ = 0.0;
  int questions_ = 0;
};

}  // namespace ui
