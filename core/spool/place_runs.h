// SPDX-License-Identifier: GPL-3.0-or-later
// The planned runs of a store at a place: sent there, looked after, and taken back as far as they have come. Everything is
// in the place's spool, so that nothing is lost when a program ends in between, and another goes on.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/spool/collection.h"
#include "core/spool/picture_copy.h"
#include "core/spool/place.h"
#include "core/spool/remote_spool.h"
#include "core/spool/slurm_cluster.h"
#include "core/spool/spool_folder.h"

namespace core {

struct SentRun {
  std::string name;  // In the spool.
  JobState state = JobState::Planned;
  std::int64_t epochs = -1;  // Finished ones, as far as they are here; -1 before the first.
  std::string run;           // Uid in the store; "" before anything of it is here.
  std::string host;          // Who trains it, or failed at it.
  std::string job;           // "4711_3" of a batch system; "" without one.
  Message failure{};

  bool operator==(const SentRun&) const = default;
};

struct PlaceNews {
  std::vector<SentRun> runs;       // By name.
  std::vector<std::string> came;   // Uids of runs that are new in the store, or have come further.
  std::vector<SlurmTask> workers;  // Of a cluster.
  std::vector<Message> notes;      // What a person should know.
  bool needsWorkers = false;       // Runs wait, and nobody is there to take them.
};

// Everything here takes longer than a frame, and some of it as long as a network does. One call at a time.
class PlaceRuns {
 public:
  // version: this program's; the one there must be the same. stop: nobody waits for answers any more.
  PlaceRuns(std::filesystem::path store, Place place, std::string version, std::stop_token stop = {});

  [[nodiscard]] const Place& place() const { return place_; }

  // Whether runs could be sent now; answers what the place says of itself. Throws what speaks against it.
  [[nodiscard]] Message test() const;
  // The runs that wait in the store's queue, their pictures first; and workers for them. Answers how many. program: this
  // machine's afterimage-cli, for a cluster that has the same at the same path. Throws where something is in the way: what
  // has not left is still in the queue.
  std::size_t send(const CopyProgress& progress, const std::filesystem::path& program);
  // Without effect where nothing was ever sent. A machine that cannot be reached is among the notes.
  [[nodiscard]] PlaceNews look();
  // As many as are missing of those that the place is to have.
  void startWorkers(const std::filesystem::path& program) const;
  void cancel(const std::vector<std::string>& names) const;
  // Failed and cancelled ones wait again, and those whose worker will not come back.
  void sendAgain(const std::vector<std::string>& names) const;
  // Of those that have ended and are in the store nothing stays at the place here. Answers how many.
  std::size_t forgetEnded() const;
  // The end of what the worker of that run wrote, or the place's last one: at most 1,000 lines.
  [[nodiscard]] std::string log(const SentRun& run) const;

 private:
  [[nodiscard]] std::filesystem::path spoolPath() const { return place_.spool(store_); }
  [[nodiscard]] RemoteSpool remote(const SpoolFolder& spool) const { return {spool, place_.machine, stop_}; }
  [[nodiscard]] std::vector<RemoteJob> fetched(const SpoolFolder& spool, PlaceNews& news) const;
  // What Slurm says of the workers, seldom asked; nothing where it does not answer, and then why.
  void askCluster(const SpoolFolder& spool, PlaceNews& news);
  [[nodiscard]] SlurmWorkers remoteWorkers() const;
  void startThere(const SpoolFolder& spool) const;
  [[nodiscard]] SentRun sentRun(const SpoolFolder& spool, const SpoolEntry& entry, bool hasResult);

  std::filesystem::path store_;
  Place place_;
  std::string version_;
  std::stop_token stop_;
  std::optional<SlurmWorkers> workers_;
  Message whyUnknown_;
  bool wasIdle_ = false;  // A machine by ssh, while runs waited there.
  std::optional<std::chrono::steady_clock::time_point> askedCluster_;
  std::map<std::string, SentRun> done_;  // By name; nothing happens to them any more.
};

}  // namespace core
