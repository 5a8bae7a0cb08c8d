// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs, one after the other: while it is on, the next one begins whenever no run is in progress. The queue itself
// is in the run store and outlives the program.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/store/run_continuation.h"
#include "core/store/run_queue.h"
#include "ui/bridge/store_worker.h"

namespace ui {

class RunController;

struct PlannedRun {
  core::QueuedRun run;
  std::optional<double> seconds;  // That it will still take; none where nothing is known.
};

class QueueRunner : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this.
  QueueRunner(RunController& controller, std::filesystem::path store, QObject* parent = nullptr);

  [[nodiscard]] bool isOn() const { return isOn_; }
  // Off lets the run in hand go on to its end.
  void setOn(bool on);
  // As they were read last; refresh() reads them again.
  [[nodiscard]] const std::vector<PlannedRun>& planned() const { return planned_; }
  [[nodiscard]] int waiting() const;
  void refresh();

  void append(const std::vector<core::RunSettings>& runs, const QString& group);
  // The same settings as each of these kept runs, with so many other seeds.
  void appendSeeds(const QStringList& uids, int seeds);
  void move(std::int64_t id, int place);
  void remove(std::int64_t id);
  void removeDone();

 signals:
  void changed();
  void onChanged(bool on);
  void appended(int runs);
  void failed(const QString& sentence);
  // Whoever starts runs shall start this one; controller tells how it goes.
  void startWanted(const core::Continuation& run);

 private:
  void write(std::function<void(core::RunQueue&)> action);
  void next();
  void connectController();
  void endedWith(std::function<void(core::RunQueue&, std::int64_t)> action);

  RunController& controller_;
  std::vector<PlannedRun> planned_;
  bool isOn_ = false;
  bool isTaking_ = false;
  std::optional<std::int64_t> current_;  // In hand.
  StoreWorker worker_;
};

}  // namespace ui
