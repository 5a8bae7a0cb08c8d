// SPDX-License-Identifier: GPL-3.0-or-later
// The page where a run is set up, started, watched and steered.
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/phase.h"
#include "ui/bridge/tried_picture.h"
#include "ui/reading/stored_run.h"

class QBoxLayout;

namespace ui {

class ChartCard;
class Comparator;
class CostMeter;
class Notices;
class PictureExport;
class PictureTrial;
class ReconstructionCard;
class RunController;
class RunHeader;
class SetupNotices;
class SetupPanel;
class ShownRun;
class Theme;

class TrainPage : public QWidget {
  Q_OBJECT

 public:
  TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent = nullptr);

  [[nodiscard]] SetupPanel& setup() const { return *setup_; }
  [[nodiscard]] ChartCard& lossCard() const { return *loss_; }
  [[nodiscard]] ChartCard& metricCard() const { return *metric_; }
  [[nodiscard]] ReconstructionCard& pictures() const { return *pictures_; }
  [[nodiscard]] RunHeader& header() const { return *header_; }
  [[nodiscard]] PictureTrial& trial() const { return *trial_; }

  // The engine has been loaded, or could not be.
  void setEngineReady(const QString& failure, const std::vector<core::Message>& warnings = {});
  // How fast this machine computes, for the time that an epoch will take.
  void setSpeed(double multiplyAddsPerSecond);
  // Shows a kept run, unless one is in progress.
  void showStoredRun(const std::string& uid);
  // Asks for a run with what is set up.
  void train();
  // Asks for a kept run to go on from its last checkpoint.
  void goOn(const std::string& uid);
  // Shows a run that was cut off and offers to go on with it.
  void lookForInterruptedRun();

 signals:
  void speedMeasured(double multiplyAddsPerSecond);
  void folderUsed(const QString& folder);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildColumn(QBoxLayout* column);
  void connectSetup();
  void connectRun();
  void connectPictures();
  void connectTrial();
  void start(const core::Continuation& beginning);
  void showBegun(const core::RunStarted& run);
  void showKept(const StoredRun& run);
  void showPhase(Phase phase);
  void refreshCharts();
  void refreshHeader();
  void retranslate();
  void fitWindow();
  void showTried(const QString& name, const TriedPicture& tried);

  const Theme& theme_;
  RunController& controller_;
  std::filesystem::path store_;
  ShownRun* run_;
  Notices* notices_;
  SetupNotices* setupNotices_;
  SetupPanel* setup_;
  CostMeter* cost_;
  RunHeader* header_;
  ChartCard* loss_;
  ChartCard* metric_;
  ReconstructionCard* pictures_;
  PictureTrial* trial_;
  PictureExport* export_;
  Comparator* tried_ = nullptr;
};

}  // namespace ui
