// SPDX-License-Identifier: GPL-3.0-or-later
// Looks how far the window's run is where other programs show it: while it trains, and after its end until all is there.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "core/exchange/live_log_state.h"
#include "core/exchange/live_logs.h"

namespace ui {

class RunController;
struct LiveLogPlaces;

// What a person has chosen, as the engine is told it.
[[nodiscard]] core::LiveLogTargets targetsOf(const LiveLogPlaces& places);

class LiveLogWatch : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this.
  explicit LiveLogWatch(const RunController& controller, QObject* parent = nullptr);

  [[nodiscard]] const std::vector<core::LiveLogState>& states() const { return states_; }

 signals:
  void changed();

 private:
  void look();

  const RunController& controller_;
  std::vector<core::LiveLogState> states_;
  QTimer timer_;
};

}  // namespace ui
