// SPDX-License-Identifier: GPL-3.0-or-later
// All lessons, one below the other, how many of them are done, and the way to the terms.
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class LessonCard;
class LessonRuns;
class Theme;

class LessonList : public QWidget {
  Q_OBJECT

 public:
  // runs must outlive this.
  LessonList(const Theme& theme, LessonRuns& runs, QWidget* parent);

 signals:
  void lessonWanted(int place);  // In lessons().
  void termsWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();

  LessonRuns& runs_;
  QLabel* title_;
  QLabel* subtitle_;
  QLabel* done_;
  QProgressBar* progress_;
  std::vector<LessonCard*> cards_;
  QLabel* termsTitle_;
  QLabel* termsText_;
  QPushButton* terms_;
};

}  // namespace ui
