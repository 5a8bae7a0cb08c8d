// SPDX-License-Identifier: GPL-3.0-or-later
// Planned runs, in order, kept in the run store: they survive the end of a program, and several programs may work on
// them at once without ever training the same one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_settings.h"
#include "core/store/run_store.h"

namespace core {

// Running is never taken from the file alone: the process that trains must be there.
enum class QueueState {
  Waiting,
  Running,
  Interrupted,  // It began and did not end; whoever takes it goes on with its run.
  Done,
  Failed,
};

[[nodiscard]] std::string queueStateName(QueueState state);  // "waiting", "running", ...
[[nodiscard]] bool isLeft(QueueState state);                 // Whether there is something left to do, or being done.

struct QueuedRun {
  std::int64_t id = 0;  // Never used twice.
  RunSettings settings;
  std::string group;  // For people: "search of 12"; "" for a run alone.
  std::int64_t createdMs = 0;
  QueueState state = QueueState::Waiting;
  std::string run;  // Uid of the kept run; "" before it begins.
  Message failure;  // What ended a failed one.
};

// All throw as RunStore does, and Error(InvalidSetting, "queue") where there is no such planned run.
class RunQueue {
 public:
  explicit RunQueue(RunStore& store) : store_(store) {}

  // In the order that they will be taken.
  [[nodiscard]] std::vector<QueuedRun> list() const;

  // At the end, in this order and at once; answers their ids.
  std::vector<std::int64_t> append(const std::vector<RunSettings>& runs, const std::string& group = {});
  // To this place, counted from 0 over all of them; beyond the end is the end.
  void move(std::int64_t id, std::size_t place);
  // A run that has begun stays in the store. Refused while it is in progress.
  void remove(std::int64_t id);
  // One that was removed, as it was, to this place; nothing where it is there already.
  void putBack(const QueuedRun& run, std::size_t place);
  // Forgets those that are done; answers how many.
  int removeDone();

  // The first that waits or was interrupted: from now on this process's, until finish or release. None where nothing is
  // left to do.
  [[nodiscard]] std::optional<QueuedRun> takeNext();
  void noteRun(std::int64_t id, const std::string& uid);  // It has begun.
  void finish(std::int64_t id);
  void fail(std::int64_t id, const Message& reason);
  void release(std::int64_t id);  // Back to where it was, for whoever takes it next.

 private:
  void change(std::int64_t id, const std::string& assignments, const std::string& text);

  RunStore& store_;
};

}  // namespace core
