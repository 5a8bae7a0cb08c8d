// SPDX-License-Identifier: GPL-3.0-or-later
// The window's bottom line: how the run in progress stands, what computes, and when it was last saved.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>
#include <QTimer>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/run/remaining_time.h"
#include "ui/bridge/phase.h"

namespace ui {

class RunController;

class RunStatusBar : public QStatusBar {
  Q_OBJECT

 public:
  explicit RunStatusBar(RunController& controller, QWidget* parent = nullptr);

 private:
  void changeEvent(QEvent* event) override;
  void retranslate();
  void showPhase();
  void showLoading(std::size_t done, std::size_t total);
  void begin(const core::RunStarted& run);
  void showBatch(const core::BatchDone& batch);
  void showMemory();
  void showSaved();

  RunController& controller_;
  QLabel* state_;
  QLabel* epoch_;
  QProgressBar* progress_;
  QLabel* batch_;
  QLabel* left_;
  QLabel* speed_;
  QLabel* device_;
  QLabel* memory_;
  QLabel* saved_;
  QTimer second_;
  QElapsedTimer sinceSaved_;
  std::optional<core::BatchDone> lastBatch_;
  core::Message deviceName_;
  std::optional<core::RemainingTime> timeLeft_;  // None before the first run began.
  std::int64_t epochs_ = 0;
};

}  // namespace ui
