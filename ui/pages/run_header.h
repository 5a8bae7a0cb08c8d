// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the charts: which run is shown, what it is doing, how good it has become, and a picture to try it on.
#pragma once

#include <QString>
#include <QWidget>

#include "ui/bridge/phase.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class Theme;

class RunHeader : public QWidget {
  Q_OBJECT

 public:
  explicit RunHeader(const Theme& theme, QWidget* parent = nullptr);

  void setPhase(Phase phase);
  // name: "" for a run that has not begun. best: of its best epoch; "" before there is one.
  void setRun(const QString& name, const QString& best);
  void setCanTry(bool canTry);
  // Beside the run's name, or at the end of the line; the header owns it from then on.
  void addBeside(QWidget* part);
  void addAtEnd(QWidget* part);

 signals:
  void tryRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  Phase phase_ = Phase::Idle;
  QString runName_;
  QHBoxLayout* row_;
  QLabel* mark_;
  QLabel* name_;
  QLabel* state_;
  QLabel* best_;
  QPushButton* try_;
};

}  // namespace ui
