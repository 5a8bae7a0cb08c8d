// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs, one after the other: while it is on, the next one begins whenever no run is in progress. The queue itself
// is in the run store and outlives the program; its rules are core's (core/store/planned_run.h).
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/store/planned_run.h"
#include "core/store/queue_time.h"
#include "ui/bridge/run_controller.h"
#include "ui/bridge/store_worker.h"

namespace ui {

// How far the queue has come.
struct QueueStanding {
  int place = 0;    // Of the planned run that is being trained, from 1; 0 while none is.
  int planned = 0;  // All that are in the queue, those that are done as well.
  int waiting = 0;  // Left to do, without the one in hand.
};

class QueueRunner : public QObject {
  Q_OBJECT

 public:
  // controller must outlive this. Which of its runs is a planned one is known by the ticket.
  QueueRunner(RunController& controller, std::filesystem::path store, QObject* parent = nullptr);

  [[nodiscard]] bool isOn() const { return isOn_; }
  // Off lets the run in hand go on to its end.
  void setOn(bool on);
  // As they were read last; refresh() reads them again.
  [[nodiscard]] const std::vector<core::TimedRun>& planned() const { return planned_; }
  [[nodiscard]] int waiting() const;
  [[nodiscard]] QueueStanding standing() const;
  void refresh();

  void append(const std::vector<core::RunSettings>& runs, const QString& group);
  // The same settings as each of these kept runs, with so many other seeds.
  void appendSeeds(const QStringList& uids, int seeds);
  void move(std::int64_t id, int place);
  void remove(std::int64_t id);
  void putBack(const core::QueuedRun& run, int place);
  void removeDone();

 signals:
  void changed();
  void onChanged(bool on);
  void appended(int runs);
  void failed(const QString& sentence);

 private:
  struct Taken;
  struct InHand {
    core::PlannedRun run;
    RunTicket ticket;
  };

  void connectController();
  // What happened to a run, if it is the one in hand.
  void note(const core::TrainEvent& event, RunTicket ticket);
  void write(std::function<void(core::RunStore&)> action);
  void writeQueue(std::function<void(core::RunQueue&)> action);
  void next();
  void begin(const Taken& taken);

  RunController& controller_;
  std::vector<core::TimedRun> planned_;
  bool isOn_ = false;
  bool isTaking_ = false;
  std::optional<InHand> inHand_;
  StoreWorker worker_;
};

}  // namespace ui
