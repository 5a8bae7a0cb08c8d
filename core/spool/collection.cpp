// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/collection.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/exchange/run_archive.h"
#include "core/run/run_name.h"
#include "core/spool/hand_back.h"
#include "core/store/process_identity.h"
#include "core/store/run_queue.h"

namespace core {
namespace {

class Collector {
 public:
  Collector(RunStore& store, const SpoolFolder& spool) : store_(store), spool_(spool) {}

  Collection run() && {
    for (const SpoolEntry& entry : spool_.list()) {
      const bool isWorking = entry.state == JobState::Working;
      if (isWorking) ++found_.running;
      try {
        take(entry.name, isWorking);
      } catch (const Error& error) {
        if (error.code() != ErrorCode::FileUnreadable) throw;
        found_.problems.push_back(error.message());
      }
    }
    return std::move(found_);
  }

 private:
  void take(const std::string& job, bool isWorking) {
    const auto handed = stateInSpool(spool_, job);
    if (!handed) return;
    const auto known = stateInStore(store_, handed->uid);
    const bool isNews =
        !known || known->epochs < handed->epochs || (handed->hasEnded() && known->status != handed->status);
    if (isNews) {
      found_.news.push_back(importRun(store_, spool_.resultFile(job), {KnownRun::Replace, isWorking ? nowMs() : 0}));
    } else if (isWorking) {
      noteLife(store_, handed->uid, nowMs());
    }
    if (handed->status == RunStatus::Finished) spool_.setCollected(job);  // A failed one may be tried again.
  }

  RunStore& store_;
  const SpoolFolder& spool_;
  Collection found_;
};

// The same for the same plan of the same store each time.
std::string nameOf(const RunStore& store, const QueuedRun& queued) {
  const std::string key = hash128Hex(thisProcess().machine + store.folder().native()).substr(0, 6);
  std::string number = std::to_string(queued.id);
  number.insert(0, 5 - std::min<std::size_t>(5, number.size()), '0');  // So that names sort as plans do.
  return jobName(key + "-" + number + "-" + plannedRunName(queued.settings));
}

}  // namespace

Collection collectResults(RunStore& store, const SpoolFolder& spool) { return Collector(store, spool).run(); }

std::size_t sendQueue(RunStore& store, const SpoolFolder& spool) {
  RunQueue queue(store);
  std::size_t sent = 0;
  for (const QueuedRun& queued : queue.list()) {
    if (queued.state != QueueState::Waiting) continue;
    if (spool.plan({nameOf(store, queued), queued.settings})) ++sent;  // Else it was sent, and not taken out, before.
    queue.remove(queued.id);
  }
  return sent;
}

}  // namespace core
