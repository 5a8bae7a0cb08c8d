// SPDX-License-Identifier: GPL-3.0-or-later
// Training what a spool holds, on whatever machine this runs.
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/output.h"
#include "app/cli/process_options.h"
#include "app/cli/setting_options.h"
#include "app/cli/signal_watcher.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/file_system.h"
#include "core/base/log.h"
#include "core/base/program_call.h"
#include "core/base/text.h"
#include "core/run/settings_schema.h"
#include "core/spool/claimed_job.h"
#include "core/spool/left_runs.h"
#include "core/spool/slurm_cluster.h"
#include "core/store/run_changes.h"

namespace cli {
namespace {

struct WorkOptions {
  explicit WorkOptions(Command& command) : store(addStoreOption(command)), processes(command, RunsTogether::Several) {}

  std::string spool;
  std::string data;
  std::string device;
  std::string threads;
  int handBackSeconds = 10;
  int most = 0;
  std::shared_ptr<std::string> store;
  ProcessOptions processes;
};

// On a disk of this machine: batch systems name one in TMPDIR.
std::filesystem::path scratchStore() {
  return std::filesystem::temp_directory_path() / ("afterimage-work-" + std::to_string(::getuid()));
}

class SpoolWorker {
 public:
  SpoolWorker(WorkOptions& options, bool json)
      : options_(options),
        json_(json),
        spool_(options.spool),
        store_(options.store->empty() ? scratchStore() : std::filesystem::path(*options.store)) {
    if (core::fileSystemOf(store_.folder()) == core::FileSystemKind::Network) {
      core::logMessage(core::LogLevel::Warning,
                       "The worker's own store lies on a network file system, which is slow: " +
                           core::displayPath(store_.folder()) + ". Name a folder on a local disk with --store.");
    }
  }

  // The exit status.
  int run() {
    (void)core::handBackLeftRuns(store_, spool_);  // Of a worker before this one.
    const int status = trainAll();
    const std::size_t left = core::handBackLeftRuns(store_, spool_);
    if (left == 0) return status;
    tellOfLeft(left);
    return status == kDone ? kFailed : status;
  }

 private:
  int trainAll() {
    int status = kDone;
    for (int done = 0; options_.most == 0 || done < options_.most; ++done) {
      const core::ClaimOwner self = core::thisWorker();
      auto claim = spool_.claimNext(self);
      if (!claim && !self.job.empty() && core::SlurmCluster(spool_).releaseEnded() > 0) claim = spool_.claimNext(self);
      if (!claim) break;
      if (json_) {
        print(jsonLine({{"event", "spool-job"}, {"name", claim->job.name}}));
      } else {
        print("\nPlanned run " + claim->job.name + "\n");
      }
      if (!train(std::move(*claim))) status = kFailed;
      if (isStopped_) return kInterrupted;
    }
    if (!json_) print("Nothing is left in the spool for this worker.\n");
    return status;
  }

  void tellOfLeft(std::size_t left) const {
    const std::string spool = core::shellWord(std::filesystem::absolute(spool_.path()).native());
    const std::string store = core::shellWord(std::filesystem::absolute(store_.folder()).native());
    printMessage(
        "afterimage-cli: " + std::to_string(left) + (left == 1 ? " run that has ended" : " runs that have ended") +
        " could not be handed back to the spool, and " + (left == 1 ? "is" : "are") + " kept on " + core::hostName() +
        " in " + store + ". Once the spool can be written again, hand " + (left == 1 ? "it" : "them") +
        " back there: afterimage-cli work " + spool + " --store " + store + "\n");
  }

  // Where its pictures are, what computes here.
  void fitToMachine(core::RunSettings& settings, const std::string& copy) const {
    const std::string planned = copy.empty() ? settings.data.folder : spool_.pictures(copy).native();
    settings.data.folder = pictureFolder(options_.data.empty() ? planned : options_.data, settings.data.size);
    if (!options_.device.empty()) core::changeSettingText(settings, "device", options_.device);
    if (!options_.threads.empty()) core::changeSettingText(settings, "threads", options_.threads);
  }

  // One that fails keeps none of the others back.
  bool train(core::SpoolClaim claim) {
    run_.clear();
    core::ClaimedJob job(spool_, std::move(claim), store_, std::chrono::seconds(options_.handBackSeconds));
    try {
      auto begin = job.beginning();
      if (!begin) return true;
      fitToMachine(begin->settings, job.job().pictures);
      TrainingPlan plan;
      plan.begin = std::move(*begin);
      plan.begin.origin.program = AFTERIMAGE_VERSION;
      plan.store = store_.folder();
      plan.json = json_;
      bool isTaken = false;  // It was cancelled, or given to another worker.
      plan.listener = [this, &job, &isTaken](const std::string& uid, const core::TrainEvent& event) {
        if (std::holds_alternative<core::RunStopped>(event)) {
          isTaken = job.isLost();
          isStopped_ = !isTaken;
        }
        job.note(uid, event);
        run_ = uid;
      };
      plan.isTakenAway = [&job](const core::TrainEvent& event) {
        return std::holds_alternative<core::EpochDone>(event) ? job.isLost() : job.wasLost();
      };
      plan.company = options_.processes.company(plan.begin.settings);
      const int status = carryOut(plan);
      if (plan.company && plan.company->isBroken()) {  // Others may be found; the run waits for them.
        job.giveBack(run_);
        isStopped_ = true;
        return false;
      }
      if (status == kDone && options_.store->empty() && job.isHandedBack()) forgetRun();
      if (status == kDone) return true;
      if (isStopped_) return false;
      if (isTaken || job.isLost()) return true;
      job.fail(core::coreText("Core", "The training ended before its first epoch."));
    } catch (const core::Error& error) {
      printMessage("afterimage-cli: " + error.message().english() + "\n");
      job.fail(error.message());
    }
    return false;
  }

  // What was handed back takes no more room here.
  void forgetRun() {
    core::RunChanges run(store_, run_);
    run.trash();
    (void)run.purge();
  }

  WorkOptions& options_;
  bool json_;
  core::SpoolFolder spool_;
  core::RunStore store_;
  bool isStopped_ = false;
  std::string run_;  // The last one trained, in the worker's store.
};

}  // namespace

void addWork(Command& app, Outcome& outcome) {
  Command command = app.addCommand(
      "work", "Trains the planned runs of a spool, one after the other, and hands them back; see: spool --help");
  const auto options = std::make_shared<WorkOptions>(command);
  command.addOption("spool", options->spool, "The folder that machines share.").path("SPOOL").required();
  command.addOption("--data", options->data, "Where the pictures are on this machine, if elsewhere than was planned.")
      .path("DIR");
  command.addOption("--device", options->device, "What computes: auto, cpu or cuda.").typeName("NAME");
  command.addOption("--threads", options->threads, "Processor threads; 0 takes one per physical core.").typeName("N");
  command
      .addOption("--hand-back-every", options->handBackSeconds,
                 "Hand back at the end of an epoch when so much time has gone by; 0: after each (default 10).")
      .typeName("SECONDS")
      .between(0, 86400);
  command.addOption("--most", options->most, "End after so many runs; 0: when nothing is left (the default).")
      .typeName("N")
      .between(0, 1000000);
  command.addFlag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  command.addExamples(
      "work /shared/spool\n"
      "work /shared/spool --most 1 --device cuda");
  command.setAction([options, &outcome] {
    const std::optional<int> followed = options->processes.followed(options->data);
    outcome.status = followed ? *followed : SpoolWorker(*options, outcome.json).run();
    options->processes.part();
  });
}

}  // namespace cli
