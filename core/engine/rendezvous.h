// SPDX-License-Identifier: GPL-3.0-or-later
// Where the processes of one run meet, and which of them this one is: as the program itself, torchrun or Slurm say it in
// the environment.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace core {

// How long one process waits for another before it takes it for lost; one that has ended is noticed at once.
inline constexpr std::chrono::seconds kProcessTimeout{300};

struct Rendezvous {
  int rank = 0;
  int size = 1;
  int localRank = 0;  // Among those on this machine.
  int localSize = 1;
  int threads = 0;  // That the batch system gives to this process; 0 where it says nothing.
  // Either a file that does not exist yet, in a folder that is theirs alone: all are on this machine, and listen to it alone;
  std::filesystem::path file;
  // or the machine of the process 0.
  std::string host;
  std::uint16_t port = 0;
  bool hasServer = false;  // torchrun listens there itself.
  std::string prefix;      // Tells attempts of torchrun apart.
  std::chrono::milliseconds timeout = kProcessTimeout;
};

// Value of a variable of the environment; none where it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;
[[nodiscard]] std::optional<std::string> environmentVariable(const char* name);

// RANK, WORLD_SIZE, LOCAL_RANK, LOCAL_WORLD_SIZE with AFTERIMAGE_RENDEZVOUS (a file) or MASTER_ADDR and MASTER_PORT; else
// SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID, SLURM_STEP_NODELIST, SLURM_JOB_ID. None where neither is there; throws
// Error(InvalidSetting) where numbers make no sense.
[[nodiscard]] std::optional<Rendezvous> rendezvousFrom(const Environment& environment);

// The first machine of a list as Slurm writes it: "node[007-012,020],login" -> "node007".
[[nodiscard]] std::string firstHost(const std::string& slurmList);

// Threads for one of the processes on this machine, of so many cores that they share; at least 1.
[[nodiscard]] int shareOfThreads(const Rendezvous& rendezvous, int cores);
// Which of so many graphics cards of its machine it computes on, from 0: each its own, and where there are too few, they
// share them.
[[nodiscard]] int shareOfCards(const Rendezvous& rendezvous, int cards);

}  // namespace core
