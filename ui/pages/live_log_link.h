// SPDX-License-Identifier: GPL-3.0-or-later
// How far the run is in another program, in a few words that can be pressed to see it there: "MLflow", "MLflow: not there yet".
// Not there while that program shows no run.
#pragma once

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
  void open() const;
  [[nodiscard]] std::optional<core::LiveLogState> state() const;

  const LiveLogWatch& watch_;
  core::LiveLogState::Program program_;
};

}  // namespace ui
