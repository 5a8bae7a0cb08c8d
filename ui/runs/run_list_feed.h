// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the list of runs up to date: reads it on another thread, one reading at a time, and the newest question wins.
#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>

#include "ui/reading/run_snapshot.h"

namespace ui {

class RunListFeed : public QObject {
  Q_OBJECT

 public:
  // question says what the list shall show at the moment when it is asked.
  RunListFeed(std::filesystem::path store, std::function<RunQuestion()> question, QObject* parent = nullptr);

  // Reads what has changed; with always, reads even where nothing has.
  void ask(bool always);
  // Looks for changes each second, from now on or no longer.
  void setPolling(bool isPolling);
  // Whether the last answer is that to what was asked last.
  [[nodiscard]] bool isSettled() const { return !isReading_ && !isDue_; }

 signals:
  void arrived(const RunSnapshotPtr& snapshot);

 private:
  std::shared_ptr<RunReader> reader_;  // Used by one task at a time.
  std::function<RunQuestion()> question_;
  QTimer poll_;
  bool isReading_ = false;
  bool isDue_ = false;
};

}  // namespace ui
