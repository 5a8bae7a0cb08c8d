// SPDX-License-Identifier: GPL-3.0-or-later
// What the model that is being set up costs: asked anew soon after a setting has changed, and shown in the set-up.
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
  void askSoon() { timer_.start(); }

 private:
  struct Answer;

  void ask();
  void show(const Answer& answer);
  void showLayers() const;

  RunController& controller_;
  SetupPanel& setup_;
  core::ModelCost cost_;
  double speed_ = 0.0;
  QTimer timer_;
  int questions_ = 0;  // Only the last one's answer counts.
};

}  // namespace ui
