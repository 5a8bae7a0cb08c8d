// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/claimed_job.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>
#include <variant>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/exchange/run_archive.h"
#include "core/spool/hand_back.h"

namespace core {
namespace {

constexpr std::chrono::seconds kBeat{15};

std::jthread beating(const SpoolFolder& spool, const SpoolClaim& claim, std::atomic<bool>& isGone) {
  return std::jthread([&spool, &claim, &isGone](const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any ended;
    std::unique_lock lock(mutex);
    while (!ended.wait_for(lock, stop, kBeat, [&stop] { return stop.stop_requested(); })) {
      try {
        isGone = !spool.holds(claim);
        if (!isGone) spool.beat(claim);
      } catch (const Error& error) {  // The network comes back, or others say that this worker is silent.
        logMessage(LogLevel::Warning, error.message().english());
      }
    }
  });
}

}  // namespace

ClaimedJob::ClaimedJob(const SpoolFolder& spool, SpoolClaim claim, RunStore& store, std::chrono::seconds every)
    : spool_(spool), claim_(std::move(claim)), store_(store), every_(every), beats_(beating(spool_, claim_, isGone_)) {}

std::optional<Continuation> ClaimedJob::beginning() {
  const auto handed = stateInSpool(spool_, job().name);
  if (!handed) return Continuation{job().settings, {}, {}, {}};
  if (handed->status == RunStatus::Finished) {  // Its worker ended between its last two steps.
    spool_.finish(claim_);
    isOver_ = true;
    return std::nullopt;
  }
  const auto known = stateInStore(store_, handed->uid);
  if (known && known->status == RunStatus::Finished && hand(handed->uid)) {
    spool_.finish(claim_);
    isOver_ = true;
    return std::nullopt;
  }
  if (!known || known->isBehind(*handed)) {
    (void)importRun(store_, spool_.resultFile(job().name), {KnownRun::Replace, 0});
  }
  Continuation continuation = continuationOf(store_, handed->uid);
  continuation.settings.data.folder = job().settings.data.folder;
  return continuation;
}

// A network that is gone keeps nobody from training: the run is in the worker's store, and goes with what comes next.
bool ClaimedJob::hand(const std::string& uid) {
  if (isLost()) return false;
  handed_ = Clock::now();
  try {
    handBack(store_, uid, spool_, job().name);
    return true;
  } catch (const Error& error) {
    logMessage(LogLevel::Warning, "The run could not be handed back yet. " + error.message().english());
    return false;
  }
}

void ClaimedJob::note(const std::string& uid, const TrainEvent& event) {
  if (isOver_) return;
  if (std::holds_alternative<EpochDone>(event)) {
    if (!handed_ || Clock::now() - *handed_ >= every_) (void)hand(uid);
    return;
  }
  const auto* const failed = std::get_if<RunFailed>(&event);
  const bool isDone = std::holds_alternative<RunFinished>(event);
  if (std::holds_alternative<RunStopped>(event)) return giveBack(uid);
  if (isDone) end({uid, JobEnd::Done});
  if (failed != nullptr) end({uid, JobEnd::Failed, failed->message});
}

// What the spool does not take now is noted, so that it can be handed back from this store later.
void ClaimedJob::end(const LeftRun& run) {
  if (isOver_) return;
  if (!isLost()) {
    try {
      handBackFor(store_, spool_, claim_, run);
      isHandedBack_ = true;
    } catch (const Error& error) {
      logMessage(LogLevel::Warning, "The run could not be handed back yet. " + error.message().english());
      noteLeftRun(store_, spool_, claim_, run);
    }
  }
  isOver_ = true;
}

void ClaimedJob::giveBack(const std::string& uid) { end({uid, JobEnd::GivenBack}); }

void ClaimedJob::fail(const Message& reason) {
  if (isOver_ || isLost()) return;
  spool_.fail(claim_, reason);
  isOver_ = true;
}

}  // namespace core
