// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson's run, live: what it is, how it is begun and stopped, its curves and its pictures.
#pragma once

#include <QWidget>

#include "ui/learn/lesson_run.h"

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class ChartCard;
class ReconstructionCard;
class Theme;

class TrialStep : public QWidget {
  Q_OBJECT

 public:
  // question: what the run shall answer, a text of lessons(); "" has none. Both others must outlive this.
  TrialStep(const Theme& theme, const char* question, LessonRun& run, RunController& controller, QWidget* parent);

  // Words above the pictures instead of beside them.
  void setNarrow(bool isNarrow);

 signals:
  void openRequested(const QString& uid);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildWords();
  void buildPictures();
  void connectRun();
  void append(const std::vector<core::BatchDone>& batches);
  void showBegun();
  void refresh();
  void refreshProgress();
  void refreshChart();
  void retranslate();
  [[nodiscard]] QString settingsText() const;
  [[nodiscard]] QString stateText() const;

  const Theme& theme_;
  const char* question_;
  LessonRun& run_;
  RunController& controller_;
  int epochs_;  // Planned.
  QBoxLayout* halves_;
  QLabel* asked_;
  QLabel* watch_;
  QLabel* settings_;
  QPushButton* start_;
  QPushButton* stop_;
  QPushButton* open_;
  QProgressBar* progress_;
  QLabel* state_;
  ChartCard* chart_;
  ReconstructionCard* pictures_;
  int done_ = 0;  // Pictures drawn or read.
  int total_ = 0;
};

}  // namespace ui
