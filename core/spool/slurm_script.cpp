// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/slurm_script.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/program_call.h"

namespace core {
namespace {

// Enough to finish a batch and to write a checkpoint to a slow disk.
constexpr const char* kWarnedBefore = "120";

// Runs one worker. It is told of the time limit by USR1, and leaves its run whole; the same job then waits for another turn.
// So does one whose worker was killed: the array stays as large as it was asked for.
constexpr const char* kWork = R"(
asked=
trap 'asked=yes; kill -USR1 "$worker"' USR1
trap 'kill -TERM "$worker"' TERM
store="${TMPDIR:-/tmp}/afterimage-${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
$together "$program" work "$spool" --store "$store" --threads "${SLURM_CPUS_PER_TASK:-0}" $distributed &
worker=$!
wait "$worker"
while kill -0 "$worker" 2>/dev/null; do wait "$worker"; done
wait "$worker"
status=$?
if [ -n "$asked" ] || [ "$status" -eq 137 ]; then
  scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
else
  rm -rf "$store"
fi
exit "$status"
)";

void requireOneLine(const std::string& text) {
  if (text.find_first_of("\n\r") == std::string::npos) return;
  throw Error(ErrorCode::InvalidSetting, "slurm",
              {coreText("Core", "What a job asks for has to stand on one line, other than \"%1\"."), text});
}

// How several tasks are begun as one worker: by srun, which hands signals on to them. What has lost one of them says so by
// its own status.
std::string beginning(const SlurmWishes& wishes) {
  if (wishes.tasks <= 1) return "together=\ndistributed=\n";
  std::string srun = "srun --quiet --kill-on-bad-exit=0 --ntasks=" + std::to_string(wishes.tasks);
  if (wishes.cpus > 0) srun += " --cpus-per-task=" + std::to_string(wishes.cpus);
  return "together=" + shellWord(srun) + "\ndistributed=--distributed\n";
}

std::string wish(const char* name, const std::string& value) {
  if (value.empty()) return {};
  requireOneLine(value);
  return std::string("#SBATCH --") + name + "=" + value + "\n";
}

}  // namespace

SlurmWishes fitted(SlurmWishes wishes, std::size_t waiting, std::size_t largestArray) {
  wishes.workers = std::min(wishes.workers, waiting);
  if (largestArray > 0) wishes.workers = std::min(wishes.workers, largestArray);
  wishes.workers = std::max<std::size_t>(wishes.workers, 1);
  return wishes;
}

std::string submitWords(const SlurmWishes& wishes) {
  std::string words = " --workers " + std::to_string(wishes.workers);
  const auto add = [&words](const char* option, const std::string& value) {
    if (!value.empty()) words += std::string(" ") + option + " " + shellWord(value);
  };
  if (wishes.atOnce > 0) add("--at-once", std::to_string(wishes.atOnce));
  add("--partition", wishes.partition);
  add("--account", wishes.account);
  add("--time", wishes.time);
  add("--memory", wishes.memory);
  add("--gpus", wishes.gpus);
  if (wishes.cpus > 0) add("--cpus", std::to_string(wishes.cpus));
  if (wishes.tasks > 1) add("--tasks", std::to_string(wishes.tasks));
  if (wishes.nodes > 0) add("--nodes", std::to_string(wishes.nodes));
  for (const std::string& module : wishes.modules) add("--module", module);
  for (const std::string& line : wishes.lines) add("--line", line);
  return words;
}

std::filesystem::path slurmFolder(const std::filesystem::path& spool) { return spool / "slurm"; }

std::string slurmScript(const SlurmWishes& wishes, const std::filesystem::path& program,
                        const std::filesystem::path& spool) {
  std::string array = "0-" + std::to_string(wishes.workers - 1);
  if (wishes.atOnce > 0) array += "%" + std::to_string(wishes.atOnce);
  std::string script = "#!/bin/bash\n";
  script += wish("job-name", "afterimage") + wish("array", array);
  script += wish("output", (slurmFolder(spool) / "%A_%a.log").native()) + wish("open-mode", "append");
  script += "#SBATCH --requeue\n" + wish("signal", std::string("B:USR1@") + kWarnedBefore);
  script += wish("partition", wishes.partition) + wish("account", wishes.account) + wish("time", wishes.time);
  script += wish("mem", wishes.memory) + wish("gpus", wishes.gpus);
  if (wishes.cpus > 0) script += wish("cpus-per-task", std::to_string(wishes.cpus));
  if (wishes.tasks > 1) script += wish("ntasks", std::to_string(wishes.tasks));
  if (wishes.nodes > 0) script += wish("nodes", std::to_string(wishes.nodes));
  for (const std::string& module : wishes.modules) {
    requireOneLine(module);
    script += "module load " + shellWord(module) + "\n";
  }
  for (const std::string& line : wishes.lines) {
    requireOneLine(line);
    script += line + "\n";
  }
  script += "program=" + shellWord(program.native()) + "\nspool=" + shellWord(spool.native()) + "\n";
  return script + beginning(wishes) + kWork;
}

}  // namespace core
