// SPDX-License-Identifier: GPL-3.0-or-later
// A planned run in the hands of this process: what happens to the run that it becomes decides on its place in the queue.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/run/train_event.h"
#include "core/store/run_continuation.h"
#include "core/store/run_queue.h"
#include "core/store/run_store.h"

namespace core {

// The store is handed over with each call, since it may be another connection, on another thread, each time.
class PlannedRun {
 public:
  // The next one that is left to do, from now on this process's; none where there is none.
  [[nodiscard]] static std::optional<PlannedRun> takeNext(RunStore& store);

  [[nodiscard]] std::int64_t id() const { return queued_.id; }
  [[nodiscard]] const RunSettings& settings() const { return queued_.settings; }

  // How it begins, or goes on where it had begun. Where it cannot, it has failed: throws what continuationOf throws.
  [[nodiscard]] Continuation beginning(RunStore& store) const;
  // Applies what happened to its run, and to no other: call it for every event, in order. uid is the run's, known from
  // RunStarted on. Answers whether that was the end. Throws as RunQueue does.
  bool note(RunStore& store, const std::string& uid, const TrainEvent& event) const;
  // It was not begun after all: back to where it was.
  void giveBack(RunStore& store) const;

 private:
  explicit PlannedRun(QueuedRun queued) : queued_(std::move(queued)) {}

  QueuedRun queued_;
};

}  // namespace core
