// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/slurm_script.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/base/error.h"
#include "core/base/program_call.h"
#include "core/base/text.h"

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
elif [ ! -d "$store/not-handed-back" ]; then
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

// As sbatch takes a line apart, which knows quotes and backslashes but no variables.
std::string sbatchWord(const std::string& text) {
  const auto isPlain = [](unsigned char character) {
    return std::isalnum(character) != 0 || std::string_view("-_.:,/%@+").find(character) != std::string_view::npos;
  };
  if (std::all_of(text.begin(), text.end(), isPlain)) return text;
  std::string word = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') word += '\\';
    word += character;
  }
  return word + "\"";
}

std::string wish(const char* name, const std::string& value) {
  if (value.empty()) return {};
  requireOneLine(value);
  return std::string("#SBATCH --") + name + "=" + sbatchWord(value) + "\n";
}

// Slurm replaces what begins with "%" in the name of a log, and nothing at all in one that holds a backslash.
std::string logPattern(const std::filesystem::path& spool) {
  const std::string folder = slurmFolder(spool).native();
  if (folder.find_first_of("\\\n\r") != std::string::npos) {
    const std::string shown = displayPath(spool);
    throw Error(ErrorCode::InvalidSetting, "slurm",
                {coreText("Core",
                          "Slurm cannot write its logs into \"%1\": choose a folder whose name has no backslash and no "
                          "line break."),
                 shown});
  }
  std::string pattern;
  for (const char character : folder) pattern += character == '%' ? std::string("%%") : std::string(1, character);
  return pattern + "/%A_%a.log";
}

// "module load" takes what begins with a dash for one of its options.
std::string moduleLine(const std::string& module) {
  requireOneLine(module);
  if (module.starts_with('-')) {
    throw Error(ErrorCode::InvalidSetting, "slurm",
                {coreText("Core", "The name of a module cannot begin with a dash: \"%1\"."), module});
  }
  return "module load " + shellWord(module) + "\n";
}

// Wishes of a person's own have to stand among the others: after its first command sbatch reads no more of them.
bool isWish(const std::string& line) { return line.starts_with("#SBATCH"); }

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
    if (!value.empty()) words += std::string(" ") + option + "=" + shellWord(value);  // It may begin with a dash.
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
  script += wish("output", logPattern(spool)) + wish("open-mode", "append");
  script += "#SBATCH --requeue\n" + wish("signal", std::string("B:USR1@") + kWarnedBefore);
  script += wish("partition", wishes.partition) + wish("account", wishes.account) + wish("time", wishes.time);
  script += wish("mem", wishes.memory) + wish("gpus", wishes.gpus);
  if (wishes.cpus > 0) script += wish("cpus-per-task", std::to_string(wishes.cpus));
  if (wishes.tasks > 1) script += wish("ntasks", std::to_string(wishes.tasks));
  if (wishes.nodes > 0) script += wish("nodes", std::to_string(wishes.nodes));
  std::string lines;
  for (const std::string& line : wishes.lines) {
    requireOneLine(line);
    (isWish(line) ? script : lines) += line + "\n";
  }
  for (const std::string& module : wishes.modules) script += moduleLine(module);
  script += lines;
  script += "program=" + shellWord(program.native()) + "\nspool=" + shellWord(spool.native()) + "\n";
  return script + beginning(wishes) + kWork;
}

}  // namespace core
