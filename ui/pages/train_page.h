// SPDX-License-Identifier: GPL-3.0-or-later
// The page where a run is set up, started, watched and steered.
#pragma once

#include <QTimer>
#include <QWidget>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/run/engine.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/phase.h"
#include "ui/bridge/tried_picture.h"
#include "ui/reading/run_history.h"
#include "ui/reading/stored_run.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class ChartCard;
class Comparator;
class NoticeBar;
class ReconstructionCard;
class RunController;
class SetupPanel;
class Theme;

class TrainPage : public QWidget {
  Q_OBJECT

 public:
  TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent = nullptr);

  [[nodiscard]] SetupPanel& setup() const { return *setup_; }
  [[nodiscard]] ChartCard& lossCard() const { return *loss_; }
  [[nodiscard]] ChartCard& metricCard() const { return *metric_; }
  [[nodiscard]] ReconstructionCard& pictures() const { return *pictures_; }

  // The engine has been loaded, or could not be.
  void setEngineReady(const QString& failure);
  // How fast this machine computes, for the time that an epoch will take.
  void setSpeed(double multiplyAddsPerSecond) { speed_ = multiplyAddsPerSecond; }
  // Shows a kept run. With announce, offers to go on with it.
  void showStoredRun(const std::string& uid, bool announce);
  void train();
  void togglePause();
  // Goes on with a kept run from its last checkpoint. Only while no run is in progress.
  void goOn(const std::string& uid);
  // Offers to go on with a run that was cut off.
  void lookForInterruptedRun();
  // Shows what the model makes of a picture file, or of the picture in the clipboard.
  void tryImage(const QString& file);
  void tryClipboard();

 signals:
  void speedMeasured(double multiplyAddsPerSecond);
  void folderUsed(const QString& folder);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildHeader(QBoxLayout* column);
  void buildCards(QBoxLayout* column);
  void connectSetup();
  void connectRun();
  void connectPictures();
  void retranslate();
  void refreshIcons();
  void fitWindow();
  void refreshCharts();
  void lookForEarlierRuns();
  void refreshHeader();
  void showPhase(Phase phase);
  void refreshPhase();
  void start(const core::Continuation& beginning);
  void makeRoom(const core::Continuation& beginning);
  void begin(const core::RunStarted& run);
  void showStored(StoredRun run, bool isOffered);
  void askCost();
  void showLayers();
  void loadRecipe();
  void saveRecipe();
  void exportPictures(int probe, bool moving);
  void choosePicture();
  void tryImage(const QString& name, ImageLoader read);
  void showTried(const QString& name, const core::Image& picture, std::optional<core::ProbeOutput> output);
  // Says it now, and again in another language for as long as it stands.
  void announce(std::function<void()> words);
  void tellFinished(const core::RunFinished& finished);
  void tell(int tone, const QString& title, const QString& text, const QString& action = {});

  const Theme& theme_;
  RunController& controller_;
  std::filesystem::path store_;
  SetupPanel* setup_;
  NoticeBar* notice_;
  QLabel* name_;
  QLabel* chip_;
  QLabel* bestSoFar_;
  QPushButton* try_;
  ChartCard* loss_;
  ChartCard* metric_;
  ReconstructionCard* pictures_;
  Comparator* tried_ = nullptr;
  std::shared_ptr<KeptModels> models_ = std::make_shared<KeptModels>();  // Of runs that pictures are tried on.
  RunHistory history_;
  core::RunSettings shown_;  // Of the run that is shown.
  std::string shownUid_;
  QString engineFailure_;
  core::ModelCost cost_;
  double speed_ = 0.0;
  QTimer costTimer_;
  int costQuestions_ = 0;
  std::function<void()> noticeAction_;
  std::function<void()> announcement_;  // What the notice says, for saying it again.
};

}  // namespace ui
