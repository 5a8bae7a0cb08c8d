// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson in the list: its number, or a tick once it is done, what was seen, what it teaches, and the button that opens it.
#pragma once

#include <QFrame>

#include "ui/learn/lesson.h"

class QLabel;
class QPushButton;

namespace ui {

class CaptionedText;
class Theme;

class LessonCard : public QFrame {
  Q_OBJECT

 public:
  // number: from 1. lesson must outlive this.
  LessonCard(const Theme& theme, const Lesson& lesson, int number, QWidget* parent);

  // What it teaches is told once it is done: before, people shall guess.
  void setDone(bool isDone);

 signals:
  void opened();

 protected:
  void changeEvent(QEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void retranslate();
  void draw();
  void fitButton();

  const Theme& theme_;
  const Lesson& lesson_;
  int number_;
  bool isDone_ = false;
  QLabel* mark_;
  QLabel* glyph_;
  QLabel* name_;
  QLabel* title_;
  CaptionedText* seen_;
  CaptionedText* teaches_;
  QPushButton* open_;
};

}  // namespace ui
