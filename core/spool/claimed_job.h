// SPDX-License-Identifier: GPL-3.0-or-later
// A job of a spool in the hands of this process: how it begins or goes on, its signs of life, and what becomes of it.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include "core/run/train_event.h"
#include "core/spool/left_runs.h"
#include "core/spool/spool_folder.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"

namespace core {

class ClaimedJob {
 public:
  // Gives a sign of life, and looks whether the claim is still there, every so often, on a thread of its own. store: the worker's, on a local disk. every: what is
  // handed back between the first epoch and the end; each epoch where it is 0.
  ClaimedJob(const SpoolFolder& spool, SpoolClaim claim, RunStore& store, std::chrono::seconds every);

  ClaimedJob(const ClaimedJob&) = delete;
  ClaimedJob& operator=(const ClaimedJob&) = delete;

  [[nodiscard]] const SpoolJob& job() const { return claim_.job; }

  // How it begins, or goes on where another worker, or this one, had come to: what was handed back is taken into the store
  // where that knows less. Nothing where the run has ended already, of which the spool then knows. Throws what importRun
  // and continuationOf throw.
  [[nodiscard]] std::optional<Continuation> beginning();
  // What happened to its run: call it for every event once it is kept.
  void note(const std::string& uid, const TrainEvent& event);
  // It cannot go on here, though nothing is wrong with it: another worker goes on from what this one has.
  void giveBack(const std::string& uid);
  // It could not be begun: the job has failed for this reason.
  void fail(const Message& reason);

  [[nodiscard]] bool isOver() const { return isOver_; }
  // Whether the spool has all of it; otherwise it is noted in the worker's store (left_runs.h).
  [[nodiscard]] bool isHandedBack() const { return isHandedBack_; }
  // Whether a person has given it to somebody else meanwhile: nothing more must be handed back.
  [[nodiscard]] bool isLost() const { return !isOver_ && !spool_.holds(claim_); }
  // The same as it was seen at the last sign of life: asking costs nothing.
  [[nodiscard]] bool wasLost() const { return isGone_; }

 private:
  using Clock = std::chrono::steady_clock;
  // False where it could not, or must not.
  bool hand(const std::string& uid);
  void end(const LeftRun& run);

  const SpoolFolder& spool_;
  SpoolClaim claim_;
  RunStore& store_;
  std::chrono::seconds every_;
  std::optional<Clock::time_point> handed_;
  bool isOver_ = false;
  bool isHandedBack_ = false;
  std::atomic<bool> isGone_ = false;
  std::jthread beats_;  // Ends, at once, with this object.
};

}  // namespace core
