// SPDX-License-Identifier: GPL-3.0-or-later
// Where do you expect the largest error? A place is marked on a picture of the lesson's run, then the error is shown.
#pragma once

#include <QWidget>

#include "ui/learn/lesson_run.h"

class QLabel;
class QPushButton;

namespace ui {

class MarkingPicture;
class Theme;

class MarkStep : public QWidget {
  Q_OBJECT

 public:
  // hint: a text of lessons(). run must outlive this.
  MarkStep(const Theme& theme, const char* hint, LessonRun& run, QWidget* parent);

  [[nodiscard]] MarkingPicture& picture() const { return *picture_; }

 signals:
  // There is nothing to mark yet: the run is wanted first.
  void runWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void follow();
  void showProbe(std::size_t probe);
  void refresh();
  [[nodiscard]] QString result() const;

  const char* hint_;
  LessonRun& run_;
  StoredOutputs shown_;  // The picture was made from these.
  std::size_t probe_ = 0;
  QLabel* text_;
  MarkingPicture* picture_;
  QPushButton* reveal_;
  QPushButton* another_;
  QPushButton* toRun_;
  QLabel* result_;
};

}  // namespace ui
