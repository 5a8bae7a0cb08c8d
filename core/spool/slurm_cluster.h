// SPDX-License-Identifier: GPL-3.0-or-later
// A Slurm cluster that works on a spool, by Slurm's own programs on this machine.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/spool/slurm_script.h"
#include "core/spool/slurm_tasks.h"
#include "core/spool/spool_folder.h"

namespace core {

struct SlurmWorkers {
  std::vector<SlurmTask> tasks;  // Of all jobs that were submitted for the spool and are still known.
  Message note;                  // Why some are not among them.
};

// Every member throws Error(Engine) where one of Slurm's programs is missing or refuses, with its own words.
class SlurmCluster {
 public:
  struct Submission {
    std::string job;
    std::size_t workers = 0;
    std::size_t runs = 0;  // That waited for them.
  };

  // The spool must outlive it. stop: ends Slurm's programs when nobody waits for an answer any more.
  explicit SlurmCluster(const SpoolFolder& spool, std::stop_token stop = {});

  // The script for the runs that wait, as it would be submitted. program: afterimage-cli on the cluster.
  [[nodiscard]] std::string script(const SlurmWishes& wishes, const std::filesystem::path& program) const;
  // What Slurm says of such a job, without submitting it: when it could begin. Throws what speaks against it, too.
  [[nodiscard]] std::string check(const SlurmWishes& wishes, const std::filesystem::path& program) const;
  // As many workers as there are runs, at most those wished for. Throws where no run waits.
  Submission submit(const SlurmWishes& wishes, const std::filesystem::path& program) const;

  // Those in the queue, and of the last job those in the accounts as well, where the cluster keeps some.
  [[nodiscard]] SlurmWorkers workers() const;
  // Ends them. What was trained is in the spool. False where no job was submitted.
  bool cancel() const;
  // Runs whose workers have been silent, and of whose jobs Slurm says that nothing of them is running, wait again. Answers
  // how many. Without effect where Slurm does not answer.
  std::size_t releaseEnded() const;

 private:
  std::string asked(const std::vector<std::string>& words) const;
  [[nodiscard]] std::vector<std::string> jobs() const;
  [[nodiscard]] std::filesystem::path written(const SlurmWishes& wishes, const std::filesystem::path& program) const;
  [[nodiscard]] bool isKnownToHaveEnded(const std::string& job) const;

  const SpoolFolder& spool_;
  std::stop_token stop_;
};

// How many of a spool's runs are there to be taken.
[[nodiscard]] std::size_t waitingIn(const SpoolFolder& spool);

}  // namespace core
