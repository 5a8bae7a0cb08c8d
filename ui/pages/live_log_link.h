// SPDX-License-Identifier: GPL-3.0-or-later
// How far the run is in another program, in a few words that can be pressed to see it there: "MLflow", "MLflow: not there yet";
// or how far earlier runs are: "MLflow: 2 earlier runs sent". Not there while that program shows no run.
#pragma once

#include <QStringList>
#include <QToolButton>
#include <optional>

#include "core/exchange/live_log_state.h"

namespace ui {

class LiveLogWatch;

class LiveLogLink : public QToolButton {
  Q_OBJECT

 public:
  // watch must outlive this.
  LiveLogLink(const LiveLogWatch& watch, core::LiveLogState::Program program, QWidget* parent);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  // Each says in the button how it is, and answers with what there is to say besides.
  QStringList tellOfRun(const core::LiveLogState& shown);
  QStringList tellOfEarlierRuns(const core::LiveLogState& shown);
  void open() const;
  [[nodiscard]] std::optional<core::LiveLogState> state() const;

  const LiveLogWatch& watch_;
  core::LiveLogState::Program program_;
};

}  // namespace ui
