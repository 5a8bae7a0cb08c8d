// SPDX-License-Identifier: GPL-3.0-or-later
// One lesson, step by step: its story, a guess, the run, the place of the error, and what it was; the last lesson has a
// second run with an answer of its own.
#pragma once

#include <QWidget>
#include <cstddef>
#include <vector>

#include "core/run/finding.h"
#include "ui/learn/lesson.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class AnswerStep;
class CaptionedText;
class GuessStep;
class LessonRun;
class LessonRuns;
class Segments;
class Theme;
class TrialStep;

class LessonView : public QWidget {
  Q_OBJECT

 public:
  enum class Step { Story, Guess, Trial, Mark, Answer, OpenTrial, OpenAnswer };

  // number: of the lesson, from 1. lesson and runs must outlive this.
  LessonView(const Theme& theme, const Lesson& lesson, int number, LessonRuns& runs, QWidget* parent);

  [[nodiscard]] Step step() const { return steps_[current_]; }
  [[nodiscard]] std::size_t stepCount() const { return steps_.size(); }
  // What lies behind the guess waits for it.
  void showStep(Step step);

 signals:
  void listWanted();
  void nextLessonWanted();
  void termWanted(const QString& id);
  void openRequested(const QString& uid);
  void fixWanted(ui::LessonRun* run, const core::Finding& finding);
  void whyWanted(ui::LessonRun* run, const core::Finding& finding);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildHeader();
  void buildFooter();
  void buildStory();
  // text: it is mostly read.
  void addStep(Step step, QWidget* content, bool isText = true);
  TrialStep* makeTrial(const char* question, const LessonTrial& trial);
  AnswerStep* makeAnswer(const LessonAnswer& answer, const LessonTrial& trial, Step runStep);
  void showPlace(std::size_t place);
  void goOn();
  void refresh();
  void fitWindow();
  [[nodiscard]] QString stepName(Step step) const;

  const Theme& theme_;
  const Lesson& lesson_;
  int number_;
  LessonRuns& runs_;
  std::vector<Step> steps_;
  std::size_t current_ = 0;
  QPushButton* toList_;
  QLabel* title_;
  QLabel* place_;
  Segments* tabs_;
  QStackedWidget* pages_;
  QPushButton* back_;
  QPushButton* next_;
  CaptionedText* tried_;
  CaptionedText* seen_;
  QLabel* task_;
  GuessStep* guess_;
  std::vector<TrialStep*> trials_;
  std::vector<QWidget*> texts_;
};

}  // namespace ui
