// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor says of a lesson's run: a card for each finding, the cause first, or that all goes well.
#pragma once

#include <QWidget>
#include <vector>

#include "core/run/finding.h"
#include "ui/learn/lesson_run.h"

class QLabel;
class QVBoxLayout;

namespace ui {

class Theme;

class LessonFindings : public QWidget {
  Q_OBJECT

 public:
  // run must outlive this.
  LessonFindings(const Theme& theme, LessonRun& run, QWidget* parent);

 signals:
  void fixWanted(const core::Finding& finding);
  void whyWanted(const core::Finding& finding);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void rebuild();

  const Theme& theme_;
  LessonRun& run_;
  std::vector<core::Finding> shown_;
  QLabel* title_;
  QLabel* well_;
  QVBoxLayout* cards_;
};

}  // namespace ui
