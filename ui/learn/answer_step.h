// SPDX-License-Identifier: GPL-3.0-or-later
// What it was: the explanation with this run's own figures, beside those of the record, what the doctor says of the run,
// and what the next model changed.
#pragma once

#include <QWidget>
#include <vector>

#include "core/run/finding.h"
#include "ui/learn/lesson_run.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class CaptionedText;
class Theme;

class AnswerStep : public QWidget {
  Q_OBJECT

 public:
  // Both must outlive this.
  AnswerStep(const Theme& theme, const LessonAnswer& answer, LessonRun& run, QWidget* parent);

 signals:
  void termWanted(const QString& id);
  void runWanted();
  // What the doctor offers: the next run set up so that it is mended, and the evidence seen large.
  void fixWanted(const core::Finding& finding);
  void whyWanted(const core::Finding& finding);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row {
    QLabel* title;
    QLabel* record;
    QLabel* here;
  };

  void buildTable(QVBoxLayout* column);
  void refresh();

  const LessonAnswer& answer_;
  LessonRun& run_;
  QLabel* title_;
  QLabel* needsRun_;
  QPushButton* toRun_;
  std::vector<QLabel*> sentences_;
  QWidget* table_;
  Row heads_{};
  std::vector<Row> rows_;
  QLabel* verdict_;
  CaptionedText* next_;
};

}  // namespace ui
