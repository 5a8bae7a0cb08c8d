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

#include "core/run/train_event.h"
#include "ui/bridge/phase.h"

namespace ui {

class RunController;

class RunStatusBar : public QStatusBar {
  Q_OBJECT

 public:
  explicit RunStatusBar(RunController& controller, QWidget* parent = nullptr);

  // Seconds until the last epoch ends, or a negative number while unknown.
  [[nodiscard]] double secondsLeft() const;

 private:
  void changeEvent(QEvent* event) override;
  void retranslate();
  void showPhase();
  void showLoading(std::size_t done, std::size_t total);
  void begin(const core::RunStarted& run);
  void showBatch(const core::BatchDone& batch);
  void showEpoch(const core::EpochDone& epoch);
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
  std::int64_t epochs_ = 0;
  std::int64_t trainingCount_ = 0;
  std::int64_t finishedEpochs_ = 0;
  double epochShare_ = 0.0;  // Of the epoch in progress that is done.
  double imagesPerSecond_ = 0.0;
  double evaluationSeconds_ = 0.0;  // Of the last epoch.
};

}  // namespace ui
