// SPDX-License-Identifier: GPL-3.0-or-later
// The job that lets a Slurm cluster work on a spool: an array of workers, each begun again where it was cut off.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace core {

// What the job asks Slurm for; "" and 0 leave it to the cluster.
struct SlurmWishes {
  std::size_t workers = 1;
  std::size_t atOnce = 0;
  std::string partition;
  std::string account;
  std::string time;                  // As sbatch takes it: "90" minutes, "8:00:00", "1-12:00:00".
  std::string memory;                // "4G"
  std::string gpus;                  // "1", "a100:2"
  int cpus = 0;                      // Of each worker, or of each of its tasks.
  int tasks = 1;                     // Processes that train each run of a worker together.
  int nodes = 0;                     // On how many machines; 0: as many as the cluster likes.
  std::vector<std::string> modules;  // Loaded before it begins.
  std::vector<std::string> lines;    // Of the script, after those; such as begin with "#SBATCH" are further wishes.
};

// The wishes with no more workers than runs are waiting and than an array of the cluster may have (its MaxArraySize, 0 where
// it is unknown); at least one.
[[nodiscard]] SlurmWishes fitted(SlurmWishes wishes, std::size_t waiting, std::size_t largestArray);

// A script for sbatch. Its output goes to spool/slurm. Throws Error(InvalidSetting) for a wish of several lines, which would
// be another wish, and for a folder into which Slurm cannot write a log for each worker.
[[nodiscard]] std::string slurmScript(const SlurmWishes& wishes, const std::filesystem::path& program,
                                      const std::filesystem::path& spool);

// The words of "afterimage-cli slurm submit" that ask for this, for a shell.
[[nodiscard]] std::string submitWords(const SlurmWishes& wishes);

// Where jobs of a spool write to.
[[nodiscard]] std::filesystem::path slurmFolder(const std::filesystem::path& spool);

}  // namespace core
