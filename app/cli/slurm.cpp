// SPDX-License-Identifier: GPL-3.0-or-later
// A Slurm cluster that works on a spool: slurm submit, status and cancel. What its jobs do is in work.cpp.
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/program_call.h"
#include "core/base/text.h"
#include "core/spool/slurm_script.h"
#include "core/spool/slurm_tasks.h"
#include "core/spool/spool_folder.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct SlurmOptions {
  std::string spool;
  std::string program;
  core::SlurmWishes wishes;
  bool onlyShow = false;
};

[[noreturn]] void refuse(const std::string& sentence) {
  throw core::Error(core::ErrorCode::Engine, "slurm", core::Message::verbatim(sentence));
}

// One of Slurm's programs, which say what is wrong themselves.
std::string asked(const std::vector<std::string>& words) {
  const core::ProgramAnswer answer = core::callProgram({words, {}});
  if (answer.status != 0) refuse(words.front() + " says: " + std::string(core::trim(answer.errors)));
  return answer.output;
}

fs::path jobsFile(const fs::path& spool) { return core::slurmFolder(spool) / "jobs"; }

// The numbers of all jobs that were submitted for this spool.
std::vector<std::string> jobsOf(const fs::path& spool) {
  std::ifstream file(jobsFile(spool));
  std::vector<std::string> jobs;
  for (std::string line; std::getline(file, line);) {
    if (core::submittedJob(line)) jobs.push_back(line);
  }
  return jobs;
}

std::size_t waitingIn(const core::SpoolFolder& spool) {
  std::size_t waiting = 0;
  for (const core::SpoolEntry& entry : spool.list()) {
    if (entry.state == core::JobState::Planned || entry.state == core::JobState::Ended) ++waiting;
  }
  return waiting;
}

fs::path programOf(const SlurmOptions& options) {
  return options.program.empty() ? fs::read_symlink("/proc/self/exe") : fs::absolute(options.program);
}

void submit(const SlurmOptions& options) {
  const core::SpoolFolder spool(fs::absolute(options.spool));
  const std::size_t waiting = waitingIn(spool);
  if (waiting == 0)
    refuse("No run is waiting in the spool; send some with: afterimage-cli spool send " + options.spool);
  const std::size_t largest = options.onlyShow ? 0 : core::largestArray(asked({"scontrol", "show", "config"}));
  const core::SlurmWishes wishes = core::fitted(options.wishes, waiting, largest);
  const std::string script = core::slurmScript(wishes, programOf(options), spool.path());
  if (options.onlyShow) return print(script);
  const fs::path folder = core::slurmFolder(spool.path());
  fs::create_directories(folder);
  core::writeFileWhole(folder / "job.sh", script);
  const auto job = core::submittedJob(asked({"sbatch", "--parsable", (folder / "job.sh").native()}));
  if (!job) refuse("sbatch did not answer with the number of a job.");
  std::vector<std::string> jobs = jobsOf(spool.path());
  jobs.push_back(*job);
  core::writeFileWhole(jobsFile(spool.path()), core::join(jobs, "\n") + "\n");
  print("Job " + *job + " with " + std::to_string(wishes.workers) + (wishes.workers == 1 ? " worker" : " workers") +
        " for " + std::to_string(waiting) + (waiting == 1 ? " run" : " runs") +
        ". What they write: " + core::displayPath(folder) + "\n");
}

// The queue knows those that are not over, the accounting (where there is one) the others too.
std::vector<core::SlurmTask> tasksOf(const std::vector<std::string>& jobs) {
  const std::string numbers = core::join(jobs, ",");
  const core::ProgramAnswer queue = core::callProgram(
      {{"squeue", "--noheader", "--array", "--states=all", "--jobs=" + numbers, core::kQueueFormat}, {}});
  std::vector<core::SlurmTask> tasks = core::slurmTasks(queue.output);
  if (!tasks.empty()) return tasks;
  const core::ProgramAnswer account = core::callProgram(
      {{"sacct", "--noheader", "--parsable2", "--allocations", "--jobs=" + numbers, core::kAccountFormat}, {}});
  return core::slurmTasks(account.output);
}

void status(const SlurmOptions& options, bool json) {
  const std::vector<std::string> jobs = jobsOf(options.spool);
  const std::vector<core::SlurmTask> tasks = jobs.empty() ? std::vector<core::SlurmTask>() : tasksOf(jobs);
  auto array = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows = {{"worker", "state", "time", "node", "reason", "log"}};
  for (const core::SlurmTask& task : tasks) {
    const std::string log = core::displayPath(core::slurmFolder(options.spool) / (task.id + ".log"));
    array.push_back({{"worker", task.id},
                     {"state", task.state},
                     {"time", task.elapsed},
                     {"node", task.node},
                     {"reason", task.reason},
                     {"log", log}});
    rows.push_back({task.id, task.state, task.elapsed, task.node, task.reason, log});
  }
  if (json) return print(jsonText(array));
  if (!tasks.empty()) return print(formatTable(rows, {0, 1, 3, 4, 5}));
  print(jobs.empty() ? "No job was submitted for this spool.\n"
                     : "Slurm knows of no worker any more: all have ended.\n");
}

void cancel(const SlurmOptions& options) {
  const std::vector<std::string> jobs = jobsOf(options.spool);
  if (jobs.empty()) return print("No job was submitted for this spool.\n");
  std::vector<std::string> words = {"scancel", "--quiet"};
  words.insert(words.end(), jobs.begin(), jobs.end());
  asked(words);
  print("Cancelled. What was trained so far is in the spool; the rest waits there for other workers.\n");
}

void addSpoolWord(Command& command, SlurmOptions& options) {
  command.addOption("spool", options.spool, "A folder that the cluster's machines share with this one.")
      .path("SPOOL")
      .required();
}

void addWishes(Command& command, SlurmOptions& options) {
  core::SlurmWishes& wishes = options.wishes;
  command.addOption("--workers", wishes.workers, "How many at most; never more than runs wait (default 8).")
      .typeName("N");
  command.addOption("--at-once", wishes.atOnce, "How many of them at the same time; 0: as many as fit.").typeName("N");
  command.addOption("--partition", wishes.partition, "Which part of the cluster.").typeName("NAME");
  command.addOption("--account", wishes.account, "Who pays for it.").typeName("NAME");
  command.addOption("--time", wishes.time, "How long a worker may take; it goes on in another turn.")
      .typeName("H:MM:SS");
  command.addOption("--memory", wishes.memory, "Memory of each worker.").typeName("4G");
  command.addOption("--gpus", wishes.gpus, "Graphics cards of each worker.").typeName("N");
  command.addOption("--cpus", wishes.cpus, "Processor cores of each worker, and its threads.").typeName("N");
  command.addOption("--module", wishes.modules, "What \"module load\" is to load before; several are allowed.")
      .typeName("NAME");
  command.addOption("--line", wishes.lines, "A line of the script before the work begins; several are allowed.")
      .typeName("TEXT");
  command.addOption("--program", options.program, "afterimage-cli on the cluster, if elsewhere than here.")
      .path("FILE");
  command.addFlag("--show", options.onlyShow, "Print the script, and submit nothing.");
}

void addSubmit(Command& slurm) {
  Command command = slurm.addCommand("submit", "Submits an array of workers for the runs that wait in a spool.");
  const auto options = std::make_shared<SlurmOptions>();
  options->wishes.workers = 8;
  addSpoolWord(command, *options);
  addWishes(command, *options);
  command.addExamples(
      "slurm submit /shared/spool --partition gpu --gpus 1 --time 8:00:00\n"
      "slurm submit /shared/spool --workers 20 --cpus 8 --memory 8G --show");
  command.setAction([options] { submit(*options); });
}

void addStatus(Command& slurm, Outcome& outcome) {
  Command command = slurm.addCommand("status", "Tells what the workers do, and where each writes its log.");
  const auto options = std::make_shared<SlurmOptions>();
  addSpoolWord(command, *options);
  command.addFlag("--json", outcome.json, "One array with an object for each.");
  command.addExamples("slurm status /shared/spool");
  command.setAction([options, &outcome] { status(*options, outcome.json); });
}

void addCancel(Command& slurm) {
  Command command = slurm.addCommand("cancel", "Ends the workers; what they have trained stays.");
  const auto options = std::make_shared<SlurmOptions>();
  addSpoolWord(command, *options);
  command.addExamples("slurm cancel /shared/spool");
  command.setAction([options] { cancel(*options); });
}

}  // namespace

void addSlurm(Command& app, Outcome& outcome) {
  Command command = app.addCommand("slurm", "Lets a Slurm cluster train what a spool holds.");
  addSubmit(command);
  addStatus(command, outcome);
  addCancel(command);
  command.needsCommand();
  command.addExamples(
      "spool send /shared/spool\n"
      "slurm submit /shared/spool --partition gpu --gpus 1\n"
      "slurm status /shared/spool\n"
      "spool collect /shared/spool");
}

}  // namespace cli
