// SPDX-License-Identifier: GPL-3.0-or-later
// What Slurm's own programs say of the workers of a job, read back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct SlurmTask {
  std::string id;     // "4711_3"
  std::string state;  // Slurm's word: PENDING, RUNNING, COMPLETED, TIMEOUT, ...
  std::string elapsed;
  std::string node;    // "" while it waits.
  std::string reason;  // Why it waits, or why it ended.
};

// Whether processes of it may be running now. One that waits, again or for the first time, has none.
[[nodiscard]] bool isAtWork(const SlurmTask& task);
// Whether it will never work again, and whether that was its own doing.
[[nodiscard]] bool isOver(const SlurmTask& task);
[[nodiscard]] bool hasFailed(const SlurmTask& task);

// How squeue and sacct are asked, so that slurmTasks understands the answer.
inline constexpr const char* kQueueFormat = "--format=%i|%T|%M|%N|%r";
inline constexpr const char* kAccountFormat = "--format=JobID,State,Elapsed,NodeList,Reason";

// One task a line; lines that are none are passed over, and the reasons "None" and "" are the same.
[[nodiscard]] std::vector<SlurmTask> slurmTasks(std::string_view text);

// The number of the job in what "sbatch --parsable" answers ("4711" or "4711;cluster").
[[nodiscard]] std::optional<std::string> submittedJob(std::string_view answer);

// MaxArraySize in what "scontrol show config" answers; 0 where it is not in it.
[[nodiscard]] std::size_t largestArray(std::string_view configuration);

}  // namespace core
