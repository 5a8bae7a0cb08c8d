// SPDX-License-Identifier: GPL-3.0-or-later
// Begins what is set up, lets kept runs go on, and says why where that is not possible.
#pragma once

#include <QObject>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/setting.h"
#include "core/store/run_continuation.h"

namespace ui {

class Notices;
class RunController;
class SetupNotices;
class SetupPanel;
class ShownRun;

class RunStarter : public QObject {
  Q_OBJECT

 public:
  // All must outlive this.
  RunStarter(RunController& controller, SetupPanel& setup, ShownRun& shown, Notices& notices, SetupNotices& ofSetup,
             std::filesystem::path store);

  void train();
  // What is set up is this run with what mends it: a run that is begun with it is kept as the other's successor.
  void setMended(const std::string& uid, const core::SettingMap& fix);
  // A kept run from its last checkpoint on, to the end that it has or to a new one. One that has nothing left to do is
  // shown instead, with the question how much longer it shall train.
  void goOn(const std::string& uid, const std::optional<core::Lengthening>& longer = {});

 private:
  void start(const core::Continuation& beginning);
  // Where its pictures are now, and begins with these.
  void askForPictures(const core::Continuation& beginning, const core::Message& gone);

  RunController& controller_;
  SetupPanel& setup_;
  ShownRun& shown_;
  Notices& notices_;
  SetupNotices& setupNotices_;
  std::filesystem::path store_;
  std::string mended_;    // "" where nothing was prepared.
  core::SettingMap fix_;  // Of it; what is set up may have lost it since.
};

}  // namespace ui
