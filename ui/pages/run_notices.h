// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Train says of the run that it shows: what it does, why it waits, how it ended, and that it can go on.
#pragma once

#include <QObject>
#include <QString>
#include <string>

#include "core/run/run_records.h"
#include "core/run/train_event.h"
#include "ui/bridge/phase.h"

namespace ui {

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
  // A person wants this kept run to go on.
  void goOnWanted(const std::string& uid);

 private:
  void followRun();
  void tellPhase(Phase phase);
  void tellLoading(std::size_t done, std::size_t total);
  void tellWarning(const core::Message& message);
  void tellWaiting(const core::Message& why);
  void tellFinished(const core::RunFinished& finished);
  void tellStopped(const core::RunStopped& stopped);
  void tellFailed(const core::RunFailed& failed);
  void tellKept(const StoredRun& run);

  RunController& controller_;
  const ShownRun& shown_;
  Notices& notices_;
};

}  // namespace ui
