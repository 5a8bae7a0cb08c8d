// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Train says of the run that it shows: what it does, why it waits, how it ended, and that it can go on.
#pragma once

#include <QObject>
#include <QString>
#include <string>

#include "core/run/lengthening.h"
#include "core/run/run_records.h"
#include "core/run/train_event.h"
#include "ui/bridge/phase.h"

namespace ui {

class LengthenField;
class Notices;
class RunController;
class ShownRun;
struct StoredRun;

class RunNotices : public QObject {
  Q_OBJECT

 public:
  // All must outlive this.
  RunNotices(RunController& controller, const ShownRun& shown, Notices& notices);

 signals:
  // A person wants this kept run to go on, or to be made longer.
  void goOnWanted(const std::string& uid);
  void lengtheningWanted(const std::string& uid, const core::Lengthening& lengthening);

 private:
  void followRun();
  void notifyPhase(Phase phase);
  void notifyLoading(std::size_t done, std::size_t total);
  void notifyWarning(const core::Message& message);
  void notifyWaiting(const core::Message& why);
  void notifyFinished(const core::RunFinished& finished);
  void notifyStopped(const core::RunStopped& stopped);
  void notifyFailed(const core::RunFailed& failed);
  void notifyCutOff(const core::RunDetails& run);
  void notifyKept(const StoredRun& run);

  RunController& controller_;
  const ShownRun& shown_;
  Notices& notices_;
  LengthenField* longer_;
};

}  // namespace ui
