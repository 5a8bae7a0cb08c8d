// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/collection.h"

#include <algorithm>
#include <set>

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

  // Notes are read of those alone that have one: in a large spool most jobs wait, or are in the store already.
  Collection run(WhoseResults whose, const std::stop_token& stop) && {
    const std::string prefix = whose == WhoseResults::Own ? ownPrefix(store_) : "";
    const std::vector<std::string> results = spool_.results();
    for (SpoolEntry& entry : spool_.list()) {
      if (stop.stop_requested()) break;
      if (!entry.name.starts_with(prefix)) continue;
      const bool isWorking = entry.state == JobState::Working;
      if (isWorking) ++found_.running;
      if (std::binary_search(results.begin(), results.end(), entry.name)) tryTo(entry.name, isWorking);
      found_.jobs.push_back(std::move(entry));
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool hasFinished(const std::string& uid) const {
    const auto state = stateInStore(store_, uid);
    return state && state->status == RunStatus::Finished;
  }

  void tryTo(const std::string& job, bool isWorking) {
    try {
      take(job, isWorking);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::FileUnreadable) throw;
      found_.problems.push_back(error.message());
    }
  }

  void take(const std::string& job, bool isWorking) {
    const auto handed = stateInSpool(spool_, job);
    if (!handed) return;
    const auto known = stateInStore(store_, handed->uid);
    const bool isNews = !known || known->isBehind(*handed) || (handed->hasEnded() && known->status != handed->status);
    if (isNews) {
      found_.news.push_back(importRun(store_, spool_.resultFile(job), {KnownRun::Replace, isWorking ? nowMs() : 0}));
    } else if (isWorking) {
      noteLife(store_, handed->uid, nowMs());
    } else if (known->status == RunStatus::Running) {  // It was cancelled, or its worker has ended: nobody trains it.
      noteLife(store_, handed->uid, 0);
    }
    // A failed one may be tried again; and what the note says is believed once it has arrived.
    const bool isWhole = handed->status == RunStatus::Finished && (!isNews || hasFinished(handed->uid));
    if (isWhole) spool_.setCollected(job);
  }

  RunStore& store_;
  const SpoolFolder& spool_;
  Collection found_;
};

constexpr std::size_t kDigits = 5;

// The same for the same plan of the same store each time.
std::string nameOf(const RunStore& store, const QueuedRun& queued) {
  std::string number = std::to_string(queued.id);
  number.insert(0, kDigits - std::min(kDigits, number.size()), '0');  // So that names sort as plans do.
  return jobName(ownPrefix(store) + number + "-" + plannedRunName(queued.settings));
}

}  // namespace

std::string ownPrefix(const RunStore& store) {
  const std::string folder = std::filesystem::weakly_canonical(store.folder()).native();
  return hash128Hex(thisProcess().machine + folder).substr(0, 6) + "-";
}

std::string plainName(const std::string& job) {
  const std::size_t number = job.find('-');
  const std::size_t name = number == std::string::npos ? number : job.find('-', number + 1);
  return name == std::string::npos ? job : job.substr(name + 1);
}

Collection collectResults(RunStore& store, const SpoolFolder& spool, WhoseResults whose, const std::stop_token& stop) {
  return Collector(store, spool).run(whose, stop);
}

CopiedPictures copyQueued(RunStore& store, const std::function<void(const PictureFiles&)>& copy,
                          const std::stop_token& stop) {
  std::set<std::string> folders;
  for (const QueuedRun& queued : RunQueue(store).list()) {
    const DataSettings& data = queued.settings.data;
    if (queued.state == QueueState::Waiting && travellingFolder(data) == data.folder) folders.insert(data.folder);
  }
  CopiedPictures copies;
  for (const std::string& folder : folders) {
    const PictureFiles pictures = pictureFiles(folder, stop);
    copy(pictures);
    copies[folder] = pictures.fingerprint;
  }
  return copies;
}

std::size_t sendQueue(RunStore& store, const SpoolFolder& spool, const CopiedPictures* copies) {
  RunQueue queue(store);
  std::size_t sent = 0;
  for (const QueuedRun& queued : queue.list()) {
    if (queued.state != QueueState::Waiting) continue;
    SpoolJob job{nameOf(store, queued), queued.settings, {}};
    const std::string& folder = queued.settings.data.folder;
    if (copies != nullptr && travellingFolder(queued.settings.data) == folder) {
      const auto copy = copies->find(folder);
      if (copy == copies->end()) continue;
      job.pictures = copy->second;
      // The copy's folder is called by its content, which would be the name of each run.
      if (job.settings.name.empty()) job.settings.name = keptRunName(queued.settings, queued.id);
    }
    if (spool.plan(job)) ++sent;  // Else it was sent, and not taken out, before.
    queue.remove(queued.id);
  }
  return sent;
}

}  // namespace core
