// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/slurm_tasks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "core/base/text.h"

namespace core {
namespace {

bool isNumber(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

template <std::size_t count>
bool isOneOf(const SlurmTask& task, const std::array<std::string_view, count>& states) {
  const std::string_view word = std::string_view(task.state).substr(0, task.state.find(' '));  // "CANCELLED by 1000"
  return std::find(states.begin(), states.end(), word) != states.end();
}

// Of man squeue, "JOB STATE CODES".
constexpr std::array<std::string_view, 8> kAtWork = {"RUNNING", "COMPLETING", "CONFIGURING", "SUSPENDED",
                                                     "STOPPED", "SIGNALING",  "RESIZING",    "STAGE_OUT"};
constexpr std::array<std::string_view, 7> kFailed = {"FAILED",    "TIMEOUT",  "NODE_FAIL", "OUT_OF_MEMORY",
                                                     "BOOT_FAIL", "DEADLINE", "PREEMPTED"};
constexpr std::array<std::string_view, 3> kEnded = {"COMPLETED", "CANCELLED", "REVOKED"};

std::string meant(const std::string& text) { return text == "None" || text == "None assigned" ? "" : text; }

}  // namespace

bool isAtWork(const SlurmTask& task) { return isOneOf(task, kAtWork); }
bool hasFailed(const SlurmTask& task) { return isOneOf(task, kFailed); }
bool isOver(const SlurmTask& task) { return hasFailed(task) || isOneOf(task, kEnded); }

std::vector<SlurmTask> slurmTasks(std::string_view text) {
  std::vector<SlurmTask> tasks;
  for (const std::string& line : split(text, '\n')) {
    const std::vector<std::string> parts = split(line, '|');
    if (parts.size() != 5 || parts[0].empty() || !isNumber(std::string_view(parts[0]).substr(0, 1))) continue;
    tasks.push_back({parts[0], parts[1], parts[2], meant(parts[3]), meant(parts[4])});
  }
  return tasks;
}

std::optional<std::string> submittedJob(std::string_view answer) {
  const std::string_view number = answer.substr(0, answer.find_first_of(";\r\n"));
  if (!isNumber(number)) return std::nullopt;
  return std::string(number);
}

std::size_t largestArray(std::string_view configuration) {
  for (const std::string& line : split(configuration, '\n')) {
    if (!line.starts_with("MaxArraySize")) continue;
    const std::size_t begin = line.find_first_of("0123456789");
    std::size_t size = 0;
    if (begin != std::string::npos) std::from_chars(line.data() + begin, line.data() + line.size(), size);
    return size;
  }
  return 0;
}

}  // namespace core
