// SPDX-License-Identifier: GPL-3.0-or-later
// The page where a run is set up, started, watched and steered.
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "ui/bridge/phase.h"
#include "ui/bridge/tried_picture.h"
#include "ui/reading/stored_run.h"
#include "ui/widgets/page_area.h"

namespace ui {

class ChartCard;
class Comparator;
class CostMeter;
class DoctorColumn;
class Notices;
class PictureExport;
class PictureTrial;
class Presenter;
class ReconstructionCard;
class RunCharts;
class RunController;
class RunFindings;
class RunHeader;
class RunStarter;
class SetupCheck;
class SetupPanel;
class ShownRun;
class Theme;

class TrainPage : public PagePart {
  Q_OBJECT

 public:
  TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent = nullptr);

  [[nodiscard]] SetupPanel& setup() const { return *setup_; }
  [[nodiscard]] ChartCard& lossCard() const;
  [[nodiscard]] ChartCard& metricCard() const;
  [[nodiscard]] ReconstructionCard& pictures() const { return *pictures_; }
  [[nodiscard]] RunHeader& header() const { return *header_; }
  [[nodiscard]] Notices& notices() const { return *notices_; }
  [[nodiscard]] PictureTrial& trial() const { return *trial_; }
  [[nodiscard]] RunFindings& findings() const { return *findings_; }
  [[nodiscard]] SetupCheck& check() const { return *check_; }

  // The engine has been loaded, or could not be.
  void setEngineReady(const QString& failure, const std::vector<core::Message>& warnings = {});
  // How fast this machine computes, for the time that an epoch will take.
  void setSpeed(double multiplyAddsPerSecond);
  // Shows a kept run, unless one is in progress.
  void showStoredRun(const std::string& uid);
  // Reads the kept run that is shown once more where it is among these: it is trained elsewhere, and has come further.
  void followStoredRun(const QStringList& uids);
  // Sets the next run up: the settings of this kept one with what mends a finding of it.
  void prepareRun(const QString& uid, const core::RunSettings& settings, const core::SettingMap& fix);
  // Asks for a run with what is set up.
  void train();
  // Asks for a kept run to go on from its last checkpoint; one that has ended asks how much longer it is to train.
  void goOn(const std::string& uid);
  // Shows the run that the window begins with, and offers to go on with it: one that was cut off, or else the one that was
  // shown last, where it is known. What is set up by then stays.
  void showLastRun(const std::string& last = {});
  // What is shown, for people who look on from afar: on the whole screen.
  void present();
  // Of the run that is shown; "" while there is none.
  [[nodiscard]] const std::string& shownRun() const;

 signals:
  void speedMeasured(double multiplyAddsPerSecond);
  void folderUsed(const QString& folder);
  void shownRunChanged();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void connectSetup();
  void connectRun();
  void connectPictures();
  void connectTrial();
  void showBegun(const core::RunStarted& run);
  void showKept(const StoredRun& run);
  void addPictures(const std::vector<std::int64_t>& epochs);
  void showPhase(Phase phase);
  void refreshHeader();
  void retranslate();
  void fitWindow();
  void showTried(const QString& name, const TriedPicture& tried);

  const Theme& theme_;
  RunController& controller_;
  std::filesystem::path store_;
  ShownRun* run_;
  Notices* notices_;
  SetupPanel* setup_;
  CostMeter* cost_;
  RunHeader* header_;
  RunCharts* charts_;
  RunFindings* findings_;
  SetupCheck* check_;
  DoctorColumn* doctor_;
  ReconstructionCard* pictures_;
  PictureTrial* trial_;
  PictureExport* export_;
  Presenter* presenter_;
  RunStarter* starter_;
  Comparator* tried_ = nullptr;
};

}  // namespace ui
