// SPDX-License-Identifier: GPL-3.0-or-later
// A Slurm cluster that works on a spool: slurm submit, status and cancel. What its jobs do is in work.cpp.
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/spool/slurm_cluster.h"
#include "core/spool/spool_folder.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct SlurmOptions {
  std::string spool;
  std::string program;
  core::SlurmWishes wishes;
  bool onlyShow = false;
  bool onlyCheck = false;
};

fs::path programOf(const SlurmOptions& options) {
  return options.program.empty() ? fs::read_symlink("/proc/self/exe") : fs::absolute(options.program);
}

void submit(const SlurmOptions& options) {
  const core::SpoolFolder spool(fs::absolute(options.spool));
  const core::SlurmCluster cluster(spool);
  if (options.onlyCheck) return print(cluster.check(options.wishes, programOf(options)) + "\n");
  if (options.onlyShow) {
    return print(cluster.script(core::fitted(options.wishes, core::waitingIn(spool), 0), programOf(options)));
  }
  const core::SlurmCluster::Submission made = cluster.submit(options.wishes, programOf(options));
  print("Job " + made.job + " with " + std::to_string(made.workers) + (made.workers == 1 ? " worker" : " workers") +
        " for " + std::to_string(made.runs) + (made.runs == 1 ? " run" : " runs") +
        ". What they write: " + core::displayPath(core::slurmFolder(spool.path())) + "\n");
}

void status(const SlurmOptions& options, bool json) {
  const core::SpoolFolder spool(options.spool);
  const core::SlurmCluster cluster(spool);
  const std::size_t released = cluster.releaseEnded();
  const core::SlurmWorkers workers = cluster.workers();
  auto array = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows = {{"worker", "state", "time", "node", "reason", "log"}};
  for (const core::SlurmTask& task : workers.tasks) {
    const std::string log = core::displayPath(core::slurmFolder(options.spool) / (task.id + ".log"));
    array.push_back({{"worker", task.id},
                     {"state", task.state},
                     {"time", task.elapsed},
                     {"node", task.node},
                     {"reason", task.reason},
                     {"log", log}});
    rows.push_back({task.id, task.state, task.elapsed, task.node, task.reason, log});
  }
  if (!workers.note.empty()) printMessage("afterimage-cli: " + workers.note.english() + "\n");
  if (json) return print(jsonText(array));
  print(workers.tasks.empty() ? "Slurm knows of no worker of this spool.\n" : formatTable(rows, {0, 1, 3, 4, 5}));
  if (released > 0) {
    print(std::to_string(released) + (released == 1 ? " run waits" : " runs wait") +
          " again: Slurm says that the workers have ended.\n");
  }
}

void cancel(const SlurmOptions& options) {
  const core::SpoolFolder spool(options.spool);
  print(core::SlurmCluster(spool).cancel()
            ? "Cancelled. What was trained so far is in the spool; the rest waits there for other workers.\n"
            : "No job was submitted for this spool.\n");
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
  command.addOption("--cpus", wishes.cpus, "Processor cores of each worker, or of each of its tasks, and its threads.")
      .typeName("N");
  command
      .addOption(
          "--tasks", wishes.tasks,
          "Processes that train each run together, begun by srun; each computes its part of every batch (default 1).")
      .typeName("N")
      .between(1, 65536);
  command.addOption("--nodes", wishes.nodes, "Machines that the tasks of a worker are on; 0: as the cluster likes.")
      .typeName("N")
      .between(0, 65536);
  command.addOption("--module", wishes.modules, "What \"module load\" is to load before; several are allowed.")
      .typeName("NAME");
  command.addOption("--line", wishes.lines, "A line of the script before the work begins; several are allowed.")
      .typeName("TEXT");
  command.addOption("--program", options.program, "afterimage-cli on the cluster, if elsewhere than here.")
      .path("FILE");
  command.addFlag("--show", options.onlyShow, "Print the script, and submit nothing.");
  command.addFlag("--check", options.onlyCheck, "Ask Slurm whether it would take such a job, and submit nothing.");
}

void addSubmit(Command& slurm) {
  Command command = slurm.addCommand("submit", "Submits an array of workers for the runs that wait in a spool.");
  const auto options = std::make_shared<SlurmOptions>();
  options->wishes.workers = 8;
  addSpoolWord(command, *options);
  addWishes(command, *options);
  command.addExamples(
      "slurm submit /shared/spool --partition gpu --gpus 1 --time 8:00:00\n"
      "slurm submit /shared/spool --workers 20 --cpus 8 --memory 8G --show\n"
      "slurm submit /shared/spool --workers 1 --tasks 4 --nodes 2 --cpus 8");
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
