// SPDX-License-Identifier: GPL-3.0-or-later
// What the model that is being set up costs: asked anew soon after a setting has changed, and shown in the set-up. While it
// does not fit into memory, the memory is looked at again and again: other programs may end.
#pragma once

#include <QObject>
#include <QTimer>

#include "core/run/engine.h"

namespace ui {

class RunController;
class SetupPanel;

class CostMeter : public QObject {
  Q_OBJECT

 public:
  // Both must outlive this.
  CostMeter(RunController& controller, SetupPanel& setup);

  static constexpr double kPassesInAStep = 3.0;  // Of multiply-adds, in training: forward once, backward twice.

  // How fast this machine computes, for the time that an epoch will take; 0 where it is not known.
  void setSpeed(double multiplyAddsPerSecond) { speed_ = multiplyAddsPerSecond; }
  // After a moment, in which more may change.
  void askSoon();
  // At once, or as soon as the question in hand is answered.
  void ask();

 private:
  struct Answer;

  void show(const Answer& answer);
  void showLayers() const;

  RunController& controller_;
  SetupPanel& setup_;
  core::ModelCost cost_;
  double speed_ = 0.0;
  QTimer timer_;
  // One question at a time; what changes meanwhile is asked once, as it is then.
  bool isAsking_ = false;
  bool isOutdated_ = false;
};

}  // namespace ui
