// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that is reached by ssh and trains for a spool of this one, from a spool of its own. Whatever breaks off on the
// way changes nothing: each step can be taken again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/spool/remote_shell.h"
#include "core/spool/spool_folder.h"

namespace core {

// What the machine says of one of its jobs.
struct RemoteJob {
  std::string name;
  std::string state;  // As jobStateName has them: "planned", "working", ...
  std::int64_t epochs = -1;
  std::string host;  // Of the worker there, and its batch system's job.
  std::string job;
  std::string failure;
};

struct RemoteNews {
  std::size_t came = 0;         // Runs that came further, or ended.
  std::size_t left = 0;         // Those that it still works on.
  std::size_t missing = 0;      // Those that it should have, and has not: send() gives them once more.
  std::vector<RemoteJob> jobs;  // All that its spool holds.
};

// Every member throws as RemoteShell does.
class RemoteSpool {
 public:
  // The spool must outlive it. Nothing is asked of the machine yet.
  RemoteSpool(const SpoolFolder& spool, RemoteMachine machine, std::stop_token stop = {});

  [[nodiscard]] const RemoteShell& shell() const { return shell_; }
  // Gives it the runs that wait here, at most so many (0: all), and once more those that may not have arrived; before them,
  // the pictures that the spool here has copies of. Answers how many are new to it.
  [[nodiscard]] std::size_t send(std::size_t most) const;
  // Starts so many workers that stay when the connection ends.
  void start(int workers) const;
  // Takes what they have handed back into the spool here, and what became of each run.
  [[nodiscard]] RemoteNews fetch() const;
  // There and here; what they have handed back stays.
  void cancel(const std::vector<std::string>& names) const;
  // What its workers have written last; file: of its spool.
  [[nodiscard]] std::string log(int lines, const std::string& file = "work.log") const;
  // Whether it has runs of this spool, so that there is something to ask it.
  [[nodiscard]] bool hasRuns() const;

 private:
  void sendCopies(const std::vector<SpoolJob>& jobs) const;
  void take(const SpoolClaim& claim) const;
  void settle(const SpoolClaim& claim, const RemoteJob& job, RemoteNews& news) const;
  [[nodiscard]] std::vector<SpoolClaim> claims() const;

  const SpoolFolder& spool_;
  RemoteShell shell_;
  ClaimOwner owner_;
};

// Jobs on their way: one a line. What is no job is passed over.
[[nodiscard]] std::string jobLines(const std::vector<SpoolJob>& jobs);
[[nodiscard]] std::vector<SpoolJob> jobsFromLines(std::string_view text);

}  // namespace core
