// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons that start, pause and stop a run, and why it cannot be started. All follow from the phase alone.
#pragma once

#include <QString>
#include <QWidget>

#include "ui/bridge/phase.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class Theme;

class RunButtons : public QWidget {
  Q_OBJECT

 public:
  explicit RunButtons(const Theme& theme, QWidget* parent = nullptr);

  void setPhase(Phase phase);
  // Nothing can be started before the engine is there.
  void setEngineReady(bool isReady);
  // Why nothing can be started; "" where a run can.
  void setProblem(const QString& sentence);

 signals:
  void trainRequested();
  void pauseRequested();
  void resumeRequested();
  void stopRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QPushButton* addButton(QHBoxLayout* row, const char* name, int stretch);
  void refresh();
  void setPossible(bool canTrain, bool canPause, bool canStop);
  void refreshIcons();

  const Theme& theme_;
  Phase phase_ = Phase::Idle;
  bool isEngineReady_ = false;
  QString problem_;
  QLabel* note_;
  QPushButton* train_;
  QPushButton* pause_;
  QPushButton* stop_;
};

}  // namespace ui
