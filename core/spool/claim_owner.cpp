// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/claim_owner.h"

#include <charconv>
#include <cstdlib>
#include <vector>

#include "core/base/text.h"
#include "core/spool/spool_job.h"

namespace core {
namespace {

constexpr char kBetween = '@';

// The batch system's job, and which of the processes it is that the job runs side by side.
std::string workingJob() {
  const std::string job = batchJob();
  if (job.empty()) return {};
  const char* const process = std::getenv("SLURM_PROCID");
  return job + "." + (process == nullptr ? "0" : jobName(process));
}

std::optional<std::int64_t> wholeNumber(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

ClaimOwner thisWorker() { return {jobName(hostName()), thisProcess(), workingJob()}; }

std::string claimName(const std::string& job, const ClaimOwner& owner) {
  const ProcessIdentity& process = owner.process;
  const std::vector<std::string> parts = {job,
                                          owner.host,
                                          process.machine,
                                          process.boot,
                                          std::to_string(process.pid),
                                          std::to_string(process.startTime),
                                          owner.job};
  return join(parts, std::string(1, kBetween));
}

std::optional<NamedClaim> namedClaim(std::string_view fileName) {
  const std::vector<std::string> parts = split(std::string(fileName), kBetween);
  constexpr std::size_t kParts = 7;
  if (parts.size() != kParts || parts[0].empty()) return std::nullopt;
  const auto pid = wholeNumber(parts[4]);
  const auto start = wholeNumber(parts[5]);
  if (!pid || !start) return std::nullopt;
  return NamedClaim{parts[0], {parts[1], {parts[2], parts[3], *pid, *start}, parts[6]}};
}

bool hasEnded(const ClaimOwner& owner, const ClaimOwner& self) {
  const std::optional<bool> lives = isAlive(owner.process);
  if (lives) return !*lives;
  return !owner.job.empty() && owner.job == self.job;
}

}  // namespace core
