// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rendezvous.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>

#include "core/base/error.h"

namespace core {
namespace {

constexpr int kMostProcesses = 65536;
constexpr int kFirstPort = 20000;  // Of those that jobs of Slurm choose from, below the ports that systems give away.
constexpr int kPorts = 10000;

class Variables {
 public:
  explicit Variables(const Environment& environment) : environment_(environment) {}

  [[nodiscard]] std::string text(const char* name) const { return environment_(name).value_or(""); }

  // From least to most; throws where the variable holds something else.
  [[nodiscard]] int number(const char* name, int least, int most) const {
    const std::string text = environment_(name).value_or("");
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = failure == std::errc() && end == text.data() + text.size();
    if (!isNumber || value < least || value > most) {
      throw Error(ErrorCode::InvalidSetting, name,
                  {coreText("Core", "The variable %1 should be a number from %2 to %3, but is \"%4\"."), name, least,
                   most, text});
    }
    return value;
  }

  [[nodiscard]] int numberOr(const char* name, int least, int most, int otherwise) const {
    return environment_(name) ? number(name, least, most) : otherwise;
  }

 private:
  const Environment& environment_;
};

Rendezvous placed(const Variables& variables, const char* rank, const char* size) {
  Rendezvous rendezvous;
  rendezvous.size = variables.number(size, 1, kMostProcesses);
  rendezvous.rank = variables.number(rank, 0, rendezvous.size - 1);
  return rendezvous;
}

Rendezvous asTorchrunSays(const Variables& variables) {
  Rendezvous rendezvous = placed(variables, "RANK", "WORLD_SIZE");
  rendezvous.localSize = variables.numberOr("LOCAL_WORLD_SIZE", 1, rendezvous.size, 1);
  rendezvous.localRank = variables.numberOr("LOCAL_RANK", 0, rendezvous.localSize - 1, 0);
  rendezvous.file = variables.text("AFTERIMAGE_RENDEZVOUS");
  if (!rendezvous.file.empty()) return rendezvous;
  rendezvous.host = variables.text("MASTER_ADDR");
  rendezvous.port =
      static_cast<std::uint16_t>(variables.number("MASTER_PORT", 1, std::numeric_limits<std::uint16_t>::max()));
  rendezvous.hasServer = variables.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
  rendezvous.prefix = variables.text("TORCHELASTIC_RESTART_COUNT");
  return rendezvous;
}

// "2(x3),1" -> 2: as many as on the first machine, which is near enough for all.
int firstCount(const std::string& tasks) {
  int count = 1;
  std::from_chars(tasks.data(), tasks.data() + tasks.size(), count);
  return std::max(1, count);
}

Rendezvous asSlurmSays(const Variables& variables) {
  Rendezvous rendezvous = placed(variables, "SLURM_PROCID", "SLURM_NTASKS");
  rendezvous.localRank = variables.numberOr("SLURM_LOCALID", 0, rendezvous.size - 1, 0);
  const int neighbours = firstCount(variables.text("SLURM_STEP_TASKS_PER_NODE"));
  rendezvous.localSize = std::max(rendezvous.localRank + 1, std::min(neighbours, rendezvous.size));
  rendezvous.threads = variables.numberOr("SLURM_CPUS_PER_TASK", 1, kMostProcesses, 0);
  const std::string step = variables.text("SLURM_STEP_NODELIST");
  const std::string own = variables.text("MASTER_ADDR");
  rendezvous.host = !own.empty() ? own : firstHost(step.empty() ? variables.text("SLURM_NODELIST") : step);
  const int job = variables.numberOr("SLURM_JOB_ID", 0, std::numeric_limits<int>::max(), 0);
  const int part = variables.numberOr("SLURM_STEP_ID", 0, std::numeric_limits<int>::max(), 0);
  const int chosen = kFirstPort + static_cast<int>((std::int64_t{job} * 7 + part) % kPorts);
  rendezvous.port = static_cast<std::uint16_t>(
      variables.numberOr("MASTER_PORT", 1, std::numeric_limits<std::uint16_t>::max(), chosen));
  return rendezvous;
}

}  // namespace

std::optional<std::string> environmentVariable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<Rendezvous> rendezvousFrom(const Environment& environment) {
  const Variables variables(environment);
  const bool isPlaced = environment("RANK") && environment("WORLD_SIZE");
  if (isPlaced && (environment("MASTER_ADDR") || environment("AFTERIMAGE_RENDEZVOUS"))) {
    return asTorchrunSays(variables);
  }
  if (environment("SLURM_PROCID") && environment("SLURM_NTASKS")) return asSlurmSays(variables);
  return std::nullopt;
}

std::string firstHost(const std::string& slurmList) {
  std::string host;
  for (std::size_t place = 0; place < slurmList.size() && slurmList[place] != ','; ++place) {
    if (slurmList[place] != '[') {
      host += slurmList[place];
      continue;
    }
    const std::size_t first = place + 1;  // "[007-012,020]" stands for its first number.
    host += slurmList.substr(first, slurmList.find_first_of("-,]", first) - first);
    place = std::min(slurmList.find(']', first), slurmList.size() - 1);
  }
  return host;
}

int shareOfCards(const Rendezvous& rendezvous, int cards) { return cards > 1 ? rendezvous.localRank % cards : 0; }

int shareOfThreads(const Rendezvous& rendezvous, int cores) {
  if (rendezvous.threads > 0) return std::min(rendezvous.threads, std::max(1, cores));
  const int rest = cores % rendezvous.localSize;
  return std::max(1, cores / rendezvous.localSize + (rendezvous.localRank < rest ? 1 : 0));
}

}  // namespace core
