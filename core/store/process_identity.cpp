// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/process_identity.h"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/base/hash.h"
#include "core/base/text.h"

namespace core {
namespace {

std::string textOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The machine's own name is confidential (man machine-id), so only a hash of it is kept.
std::string machineKey() {
  std::string key = textOf("/etc/machine-id");
  if (key.empty()) key = hostName();
  std::error_code ignored;  // Without /proc the numbers of processes are those of the machine.
  key += std::filesystem::read_symlink("/proc/self/ns/pid", ignored).native();
  return hash128Hex("afterimage " + key).substr(0, 16);
}

std::string bootKey() { return std::string(trim(textOf("/proc/sys/kernel/random/boot_id"))); }

struct ProcessState {
  char state = '?';
  std::int64_t startTime = 0;
};

// Fields 3 and 22 of /proc/PID/stat (man proc). The name before them may hold blanks and brackets.
std::optional<ProcessState> stateOf(std::int64_t pid) {
  const std::string text = textOf("/proc/" + std::to_string(pid) + "/stat");
  const std::size_t nameEnd = text.rfind(')');
  if (nameEnd == std::string::npos) return std::nullopt;
  std::istringstream fields(text.substr(nameEnd + 1));
  ProcessState found;
  fields >> found.state;
  std::string skipped;
  for (int field = 4; field < 22; ++field) fields >> skipped;
  if (!(fields >> found.startTime)) return std::nullopt;
  return found;
}

// A number that a batch system has left in the environment; "" where it is none.
std::string digitsIn(const char* variable) {
  const char* const value = std::getenv(variable);
  const std::string text = value == nullptr ? "" : value;
  constexpr std::size_t kLongest = 20;
  const bool isNumber = text.find_first_not_of("0123456789") == std::string::npos && text.size() <= kLongest;
  return isNumber ? text : "";
}

}  // namespace

ProcessIdentity thisProcess() {
  ProcessIdentity identity{machineKey(), bootKey(), ::getpid(), 0};
  if (const auto state = stateOf(identity.pid)) identity.startTime = state->startTime;
  return identity;
}

std::optional<bool> isAlive(const ProcessIdentity& process) {
  if (process.machine != machineKey()) return std::nullopt;
  if (process.boot != bootKey()) return false;
  const auto state = stateOf(process.pid);
  const bool hasEnded = !state || state->state == 'Z' || state->state == 'X';
  return !hasEnded && state->startTime == process.startTime;
}

std::string hostName() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
  return name.data();
}

std::string batchJob() {
  std::string job = digitsIn("SLURM_ARRAY_JOB_ID");
  const std::string task = digitsIn("SLURM_ARRAY_TASK_ID");
  if (job.empty() || task.empty()) return digitsIn("SLURM_JOB_ID");
  return job + "_" + task;
}

std::int64_t nowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace core
