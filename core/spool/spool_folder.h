// SPDX-License-Identifier: GPL-3.0-or-later
// A folder through which machines share planned runs: each is a file that moves between sub-folders by rename, which one
// worker alone can do. There is no database in it, so any file system will do, shared or copied.
//   planned/NAME.json            waits
//   claimed/NAME@OWNER.json      is trained by OWNER (claim_owner.h)
//   beats/NAME@OWNER             its last sign of life
//   results/NAME.afterimage      the run so far, an archive (core/exchange/run_archive.h), and NAME.json, what it holds
//   done/, failed/NAME.json      the end; failed/NAME.txt says why, and who it was
//   cancelled/NAME.json          nobody shall train it any more
//   collected/                   results whose runs have ended and are in somebody's store
//   data/FINGERPRINT/            pictures that were copied (picture_copy.h)
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/spool/claim_owner.h"
#include "core/spool/spool_job.h"

namespace core {

enum class JobState {
  Planned,
  Working,  // Its worker gives signs of life.
  Ended,    // Its worker has certainly ended without an end of the run: the next worker goes on with it.
  Silent,   // Its worker has given no sign of life for a while, and nobody here can tell why.
  Done,
  Failed,
  Cancelled,
};
[[nodiscard]] std::string jobStateName(JobState state);  // "planned", "working", ...
[[nodiscard]] bool isLeft(JobState state);               // Whether there is something left to do, or being done.

struct SpoolEntry {
  std::string name;
  JobState state = JobState::Planned;
  std::optional<ClaimOwner> owner;  // While it is claimed, and who failed at it.
  std::chrono::seconds silence{0};  // Since the last sign of life, by the clock of the file system.
  Message failure{};                // Why a failed one failed.
};

// A claim that this process holds: the file is its own until it moves it on.
struct SpoolClaim {
  SpoolJob job;
  ClaimOwner owner;
};

// Every member throws Error(FileUnwritable) with the system's reason where the folder does not take a change.
class SpoolFolder {
 public:
  // Makes the sub-folders that are missing. silentAfter: without a sign of life; networks hang, but not for so long.
  explicit SpoolFolder(std::filesystem::path folder, std::chrono::seconds silentAfter = std::chrono::seconds(180));

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }
  [[nodiscard]] std::filesystem::path resultFile(const std::string& name) const;  // The archive.
  [[nodiscard]] std::filesystem::path resultNote(const std::string& name) const;
  [[nodiscard]] std::filesystem::path collectedNote(const std::string& name) const;
  // Where copied pictures with this fingerprint are, or would be.
  [[nodiscard]] std::filesystem::path pictures(const std::string& fingerprint) const;
  // The names of jobs that were handed back and not collected yet.
  [[nodiscard]] std::vector<std::string> results() const;

  // All jobs, by name.
  [[nodiscard]] std::vector<SpoolEntry> list() const;

  // False where the spool has, or had, a job of this name; nothing is changed then.
  bool plan(const SpoolJob& job) const;

  // First those that were begun by a worker that has certainly ended, then the first planned one. A file that is no job is
  // set aside as failed. Nothing where nothing is left.
  [[nodiscard]] std::optional<SpoolClaim> claimNext(const ClaimOwner& self) const;
  // Whether the claim is still its owner's: a person may have given it back meanwhile.
  [[nodiscard]] bool holds(const SpoolClaim& claim) const;
  void beat(const SpoolClaim& claim) const;
  void finish(const SpoolClaim& claim) const;
  void fail(const SpoolClaim& claim, const Message& reason) const;
  void giveBack(const SpoolClaim& claim) const;

  // Nobody shall train it, or go on with it; a worker that does ends after its batch. False where it has ended or is unknown.
  bool cancel(const std::string& name) const;
  // A person's word that whoever claimed it, or failed at it, will not go on, or that it was cancelled by mistake: it waits
  // again. False where it is none of these.
  bool release(const std::string& name) const;
  // What has ended leaves no trace, its result neither. False where it has not ended.
  bool forget(const std::string& name) const;
  // Its run has ended and is in a store: nobody need look at its result again.
  void setCollected(const std::string& name) const;

 private:
  [[nodiscard]] std::filesystem::path claimFile(const SpoolClaim& claim) const;
  [[nodiscard]] std::filesystem::path beatFile(const SpoolClaim& claim) const;
  void moveOn(const SpoolClaim& claim, const char* place) const;
  [[nodiscard]] std::optional<SpoolClaim> taken(const std::filesystem::path& from, const std::string& name,
                                                const ClaimOwner& self) const;
  [[nodiscard]] SpoolEntry claimedEntry(const std::filesystem::path& file, const NamedClaim& claim,
                                        std::int64_t now) const;
  [[nodiscard]] bool knows(const std::string& name) const;
  [[nodiscard]] std::optional<std::filesystem::path> claimedFile(const std::string& name) const;

  std::filesystem::path folder_;
  std::chrono::seconds silentAfter_;
};

}  // namespace core
