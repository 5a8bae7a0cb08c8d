// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/slurm_cluster.h"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/program_call.h"
#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const Message& message) { throw Error(ErrorCode::Engine, "slurm", message); }

Message wordsOf(const std::string& program, const ProgramAnswer& answer) {
  return {coreText("Core", "%1 says: %2"), program, std::string(trim(answer.errors))};
}

// sbatch says a reason, and what came of it, each behind its own name.
std::string reasonIn(const ProgramAnswer& answer) {
  std::vector<std::string> reasons;
  for (const std::string& line : split(answer.errors, '\n')) {
    constexpr std::string_view kMark = "error: ";
    const std::size_t mark = line.find(kMark);
    const std::string reason(trim(mark == std::string::npos ? line : line.substr(mark + kMark.size())));
    if (!reason.empty()) reasons.push_back(reason);
  }
  return join(reasons, "; ");
}

[[noreturn]] void refuseJob(const ProgramAnswer& answer) {
  refuse({coreText("Core",
                   "Slurm does not take such a job: %1. Nothing was submitted; runs that are in the spool wait there."),
          reasonIn(answer)});
}

fs::path jobsFile(const fs::path& spool) { return slurmFolder(spool) / "jobs"; }

// "4711" of "4711_3".
std::string jobOf(const std::string& task) { return task.substr(0, task.find_first_of("_.+")); }

bool hasTasks(const std::vector<SlurmTask>& tasks, const std::string& job) {
  return std::any_of(tasks.begin(), tasks.end(), [&](const SlurmTask& task) { return jobOf(task.id) == job; });
}

// A spool is used for years; older jobs have long ended.
constexpr std::size_t kMostJobs = 50;

}  // namespace

std::size_t waitingIn(const SpoolFolder& spool) {
  const std::vector<SpoolEntry> entries = spool.list();
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [](const SpoolEntry& entry) {
    return entry.state == JobState::Planned || entry.state == JobState::Ended;
  }));
}

SlurmCluster::SlurmCluster(const SpoolFolder& spool, std::stop_token stop) : spool_(spool), stop_(std::move(stop)) {}

std::string SlurmCluster::asked(const std::vector<std::string>& words) const {
  const ProgramAnswer answer = callProgram({words, {}, {}, stop_});
  if (answer.status != 0) refuse(wordsOf(words.front(), answer));
  return answer.output;
}

// The numbers of the last jobs that were submitted for this spool.
std::vector<std::string> SlurmCluster::jobs() const {
  std::ifstream file(jobsFile(spool_.path()));
  std::vector<std::string> jobs;
  for (std::string line; std::getline(file, line);) {
    if (submittedJob(line)) jobs.push_back(line);
  }
  if (jobs.size() > kMostJobs) jobs.erase(jobs.begin(), jobs.end() - kMostJobs);
  return jobs;
}

std::string SlurmCluster::script(const SlurmWishes& wishes, const fs::path& program) const {
  return slurmScript(wishes, program, fs::absolute(spool_.path()));
}

fs::path SlurmCluster::written(const SlurmWishes& wishes, const fs::path& program) const {
  const fs::path folder = slurmFolder(fs::absolute(spool_.path()));
  std::error_code failed;
  fs::create_directories(folder, failed);
  writeFileWhole(folder / "job.sh", script(wishes, program));
  return folder / "job.sh";
}

std::string SlurmCluster::check(const SlurmWishes& wishes, const fs::path& program) const {
  const fs::path file = written(fitted(wishes, wishes.workers, 0), program);
  const ProgramAnswer answer = callProgram({{"sbatch", "--test-only", file.native()}, {}, {}, stop_});
  if (answer.status != 0) refuseJob(answer);
  return std::string(trim(answer.errors));
}

SlurmCluster::Submission SlurmCluster::submit(const SlurmWishes& wishes, const fs::path& program) const {
  const std::size_t waiting = waitingIn(spool_);
  if (waiting == 0) refuse(coreText("Core", "No run is waiting in the spool; send some first."));
  const SlurmWishes fit = fitted(wishes, waiting, largestArray(asked({"scontrol", "show", "config"})));
  const ProgramAnswer answer = callProgram({{"sbatch", "--parsable", written(fit, program).native()}, {}, {}, stop_});
  if (answer.status != 0) refuseJob(answer);
  const std::optional<std::string> job = submittedJob(answer.output);
  if (!job) refuse(coreText("Core", "sbatch did not answer with the number of a job."));
  std::vector<std::string> known = jobs();
  known.push_back(*job);
  writeFileWhole(jobsFile(spool_.path()), join(known, "\n") + "\n");
  return {*job, fit.workers, waiting};
}

// The queue forgets a job some minutes after its end; then the accounts have it, where there are some.
SlurmWorkers SlurmCluster::workers() const {
  const std::vector<std::string> known = jobs();
  SlurmWorkers found;
  if (known.empty()) return found;
  const ProgramAnswer queue = callProgram(
      {{"squeue", "--noheader", "--array", "--states=all", "--jobs=" + join(known, ","), kQueueFormat}, {}, {}, stop_});
  found.tasks = slurmTasks(queue.output);
  if (hasTasks(found.tasks, known.back())) return found;
  if (queue.status != 0 && queue.errors.find("Invalid job id") == std::string::npos) refuse(wordsOf("squeue", queue));
  const ProgramAnswer account =
      callProgram({{"sacct", "--noheader", "--parsable2", "--allocations", "--jobs=" + known.back(), kAccountFormat},
                   {},
                   {},
                   stop_});
  const std::vector<SlurmTask> ended = slurmTasks(account.output);
  found.tasks.insert(found.tasks.end(), ended.begin(), ended.end());
  if (account.status != 0) {
    found.note = {
        coreText("Core",
                 "Slurm has forgotten how the workers of job %1 ended, because this cluster keeps no accounts "
                 "(%2). What they have written is in their logs."),
        known.back(), std::string(trim(account.errors))};
  }
  return found;
}

bool SlurmCluster::cancel() const {
  const std::vector<std::string> known = jobs();
  if (known.empty()) return false;
  std::vector<std::string> words = {"scancel", "--quiet"};
  words.insert(words.end(), known.begin(), known.end());
  asked(words);
  return true;
}

// Only Slurm's clear answer counts: the job is not in the queue, or is there without processes.
bool SlurmCluster::isKnownToHaveEnded(const std::string& job) const {
  ProgramAnswer answer;
  try {
    answer = callProgram(
        {{"squeue", "--noheader", "--array", "--states=all", "--jobs=" + job, kQueueFormat}, {}, {}, stop_});
  } catch (const Error&) {  // This machine has no Slurm.
    return false;
  }
  if (answer.status != 0) return answer.errors.find("Invalid job id") != std::string::npos;
  const std::vector<SlurmTask> tasks = slurmTasks(answer.output);
  return std::none_of(tasks.begin(), tasks.end(), [&](const SlurmTask& task) {
    return task.id == job && (isAtWork(task) || (!isOver(task) && task.state != "PENDING"));
  });
}

std::size_t SlurmCluster::releaseEnded() const {
  std::size_t released = 0;
  for (const SpoolEntry& entry : spool_.list()) {
    if (entry.state != JobState::Silent || !entry.owner || entry.owner->batchJob().empty()) continue;
    if (entry.owner->batchJob().find_first_not_of("0123456789_") != std::string::npos) continue;  // Not Slurm's.
    if (isKnownToHaveEnded(entry.owner->batchJob()) && spool_.release(entry.name)) ++released;
  }
  return released;
}

}  // namespace core
