// SPDX-License-Identifier: GPL-3.0-or-later
// The run that the page Train shows, be it in progress or kept: which it is, its figures, and the runs before it.
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "core/store/run_continuation.h"
#include "ui/reading/run_history.h"
#include "ui/reading/stored_run.h"

namespace ui {

class RunController;

// Follows the controller's runs by itself: whoever listens here finds everything up to date, whatever hears of an event
// first.
class ShownRun : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this.
  ShownRun(RunController& controller, std::filesystem::path store, QObject* parent);

  // "" while there is none, and before one that was taken has begun.
  [[nodiscard]] const std::string& uid() const { return uid_; }
  [[nodiscard]] const core::RunSettings& settings() const { return settings_; }
  [[nodiscard]] const RunHistory& history() const { return history_; }
  // For people; "" where there is none.
  [[nodiscard]] QString name() const;

  // Reads a kept run and shows it, unless one is in progress by then; keptShown or failed tells of it.
  void showKept(const std::string& uid);
  // The same with the run that the window begins with; last: the one that it showed when it was left, "" for none.
  void showLast(const std::string& last);
  // The same with the kept run that is shown, which has come further elsewhere.
  void readAgain();
  // Reads what the run made of its pictures after this epoch; outputsRead tells of it while the same run is shown.
  void readOutputs(std::int64_t epoch);

 signals:
  // A new run was taken: there is nothing to show yet.
  void cleared();
  // The run in progress has begun, or goes on.
  void begun(const core::RunStarted& run);
  void batchesAdded(const std::vector<core::BatchDone>& batches);
  void keptShown(const ui::StoredRun& run);
  void failed(const core::Message& why);
  // Null where they are missing or damaged.
  void outputsRead(std::int64_t epoch, const ui::StoredOutputs& outputs);
  // Curves or settings differ from before, for any of these reasons but single batches.
  void changed();

 private:
  void followController();
  void take(const core::Continuation& beginning);
  void begin(const core::RunStarted& run);
  void add(const core::TrainEvent& event);
  void readPast(const std::string& uid);
  void take(StoredRun run);
  void lookForEarlierRuns();

  RunController& controller_;
  std::filesystem::path store_;
  std::string uid_;
  core::RunSettings settings_;
  RunHistory history_;
  int readings_ = 0;                     // Only the answer to the last one counts.
  bool isReadingPast_ = false;           // What a run that goes on had before; meanwhile
  std::vector<core::TrainEvent> since_;  // what happens to it waits here.
};

}  // namespace ui
