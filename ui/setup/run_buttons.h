// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons that start, pause and stop a run, and why it cannot be started. All follow from the phase alone.
#pragma once

#include <QWidget>

#include "core/base/message.h"
#include "ui/bridge/phase.h"

class QLabel;
class QPushButton;

namespace ui {

class StackingRow;
class Theme;

class RunButtons : public QWidget {
  Q_OBJECT

 public:
  explicit RunButtons(const Theme& theme, QWidget* parent = nullptr);

  void setPhase(Phase phase);
  // Nothing can be started before the engine is there.
  void setEngineReady(bool isReady);
  // Why nothing can be started; empty where a run can.
  void setProblem(const core::Message& problem);

 signals:
  void trainRequested();
  void pauseRequested();
  void resumeRequested();
  void stopRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  [[nodiscard]] QPushButton* addButton(StackingRow* row, const char* name, int stretch);
  void refresh();
  void setPossible(bool canTrain, bool canPause, bool canStop);
  void refreshIcons();

  const Theme& theme_;
  Phase phase_ = Phase::Idle;
  bool isEngineReady_ = false;
  core::Message problem_;
  QLabel* note_;
  QPushButton* train_;
  QPushButton* pause_;
  QPushButton* stop_;
};

}  // namespace ui
