// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user sees: three steps from pictures to the first training. A sample and a goal are chosen already.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "core/run/engine.h"
#include "core/run/run_settings.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class FolderDrop;
class LinkCard;
class SampleMaker;
class StackingRow;
class StartCard;
class StartEstimate;
class StartGoals;
class StartSamples;
class Theme;

class FirstStartPage : public QWidget {
  Q_OBJECT

 public:
  explicit FirstStartPage(const Theme& theme, QWidget* parent = nullptr);

  void setEngineReady(bool ready);
  // Weighs the models, for the time that they take; speed: multiply-adds a second, 0 where none was measured.
  void setEngine(std::shared_ptr<core::Engine> engine, double speed);
  // Looks into it at once.
  void chooseFolder(const QString& folder);

 signals:
  // The folder in the settings is there.
  void trainRequested(const core::RunSettings& settings);
  // A folder that has been chosen goes along; with a sample, the settings have none.
  void setUpRequested(const core::RunSettings& settings);
  void lessonsRequested();
  // Another folder of runs is to be opened instead.
  void earlierRunsRequested();

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  [[nodiscard]] QBoxLayout* addStep(int stretch);
  void limitHeight();
  void buildPictures(QBoxLayout* column);
  void buildGoals(QBoxLayout* column);
  void buildStart(QBoxLayout* column);
  void chooseSample();
  void adoptFolder();
  [[nodiscard]] core::RunSettings settings() const;
  [[nodiscard]] core::RunSettings settingsFor(const QString& folder) const;
  void readThumbnails();
  void start();
  void begin(const QString& folder);
  void refresh();
  void refreshPlan();
  void retranslate();

  const Theme& theme_;
  QLabel* title_;
  QLabel* subtitle_;
  StackingRow* steps_;
  std::vector<QLabel*> titles_;  // Of the steps.
  FolderDrop* drop_;
  QLabel* orSample_;
  StartSamples* samples_;
  StartGoals* goals_;
  QLabel* goalHint_;
  StartCard* start_;
  StartEstimate* estimate_;
  SampleMaker* maker_;
  QPushButton* setUp_;
  LinkCard* lessons_;
  LinkCard* earlier_;
  QString folder_;           // A person's own; "" takes the sample.
  bool isGoalOpen_ = false;  // What the folder holds decides on the goal.
};

}  // namespace ui
