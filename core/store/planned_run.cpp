// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/planned_run.h"

#include <variant>

#include "core/base/error.h"

namespace core {

std::optional<PlannedRun> PlannedRun::takeNext(RunStore& store) {
  std::optional<QueuedRun> taken = RunQueue(store).takeNext();
  if (!taken) return std::nullopt;
  return PlannedRun(std::move(*taken));
}

Continuation PlannedRun::beginning(RunStore& store) const {
  if (queued_.run.empty()) return {queued_.settings, {}, {}};
  try {
    return continuationOf(store, queued_.run);
  } catch (const Error& error) {
    RunQueue(store).fail(id(), error.message());
    throw;
  }
}

bool PlannedRun::note(RunStore& store, const std::string& uid, const TrainEvent& event) const {
  RunQueue queue(store);
  if (std::holds_alternative<RunStarted>(event)) {
    queue.noteRun(id(), uid);
    return false;
  }
  if (std::holds_alternative<RunFinished>(event)) {
    queue.finish(id());
  } else if (std::holds_alternative<RunStopped>(event)) {
    queue.release(id());
  } else if (const auto* const failed = std::get_if<RunFailed>(&event)) {
    queue.fail(id(), failed->message);
  } else {
    return false;
  }
  return true;
}

void PlannedRun::giveBack(RunStore& store) const { RunQueue(store).release(id()); }

}  // namespace core
