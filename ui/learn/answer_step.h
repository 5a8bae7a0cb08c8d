// SPDX-License-Identifier: GPL-3.0-or-later
// What it was: the explanation with this run's own figures, beside those of the record, what was diagnosed in the run, and
// what the next model changed.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/learn/lesson_run.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class CaptionedText;

// Shows what was diagnosed in a kept run, as a widget of this parent; null where there is nothing to show.
using MakeFindings = std::function<QWidget*(const QString& uid, QWidget* parent)>;

class AnswerStep : public QWidget {
  Q_OBJECT

 public:
  // Both must outlive this.
  AnswerStep(const LessonAnswer& answer, LessonRun& run, QWidget* parent);

  void setFindings(MakeFindings make);

 signals:
  void termWanted(const QString& id);
  void runWanted();

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
  void refreshFindings();

  const LessonAnswer& answer_;
  LessonRun& run_;
  MakeFindings makeFindings_;
  QString foundIn_;  // Whose findings are shown.
  QLabel* title_;
  QLabel* needsRun_;
  QPushButton* toRun_;
  std::vector<QLabel*> sentences_;
  QWidget* table_;
  Row heads_{};
  std::vector<Row> rows_;
  QLabel* verdict_;
  QLabel* findingsTitle_;
  QVBoxLayout* findings_;
  QWidget* shownFindings_ = nullptr;
  CaptionedText* next_;
};

}  // namespace ui
