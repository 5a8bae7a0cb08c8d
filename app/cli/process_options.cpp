// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_options.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <variant>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/launched_processes.h"
#include "app/cli/output.h"
#include "app/cli/signal_watcher.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/device.h"
#include "core/engine/run_order.h"
#include "core/engine/trainer.h"

namespace cli {
namespace {

constexpr int kMostProcesses = 1024;

// More than a few for each core only wait for one another, and each takes memory of its own.
constexpr int kMostForACore = 8;

void requireCores(int processes) {
  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const std::string most = std::to_string(cores * kMostForACore);
  if (processes > cores * kMostForACore) {
    throw core::Error(core::ErrorCode::InvalidSetting, "processes",
                      core::Message::verbatim("This machine has " + std::to_string(cores) + " processor " +
                                              (cores == 1 ? "core" : "cores") + ", too few for " +
                                              std::to_string(processes) + " processes: take at most " + most +
                                              ", or train on several machines with --distributed."));
  }
  if (processes > cores) {
    core::logMessage(core::LogLevel::Warning, "There are more processes (" + std::to_string(processes) +
                                                  ") than processor cores (" + std::to_string(cores) +
                                                  "): they take turns, and are no faster than fewer would be.");
  }
}

// A process that computes its part of every batch, and keeps and tells nothing.
class Follower {
 public:
  Follower(core::ProcessGroup& group, std::string ownImages) : group_(group), ownImages_(std::move(ownImages)) {}

  // The exit status; of several runs that of the last.
  int run(RunsTogether runs) {
    const SignalWatcher watcher([this] { control_.stop(); });
    try {
      if (runs == RunsTogether::One) return followOne();
      while (!group_.broadcastText({}).empty()) status_ = followOne();
    } catch (const core::ProcessLost&) {
      return kFailed;  // The leading process says it, or is itself the one that is gone.
    }
    return status_;
  }

 private:
  int followOne() {
    status_ = kFailed;  // Unless its end says otherwise.
    auto folder = std::make_unique<PrivateFolder>();
    core::RunOrder order = core::shareRunOrder(group_, {}, folder->path());
    if (!order.start) folder.reset();  // Nothing to leave behind, however this ends.
    if (!ownImages_.empty()) {
      order.settings.data.folder = pictureFolder(ownImages_, order.settings.data.size);
    }
    core::runTraining(
        order.settings, core::defaultCacheFolder(), control_, [this](const core::TrainEvent& event) { note(event); },
        order.start, &group_);
    return status_;
  }

  void note(const core::TrainEvent& event) {
    if (std::holds_alternative<core::RunFinished>(event)) status_ = kDone;
    if (std::holds_alternative<core::RunStopped>(event)) status_ = kInterrupted;
    const auto* const failed = std::get_if<core::RunFailed>(&event);
    if (failed == nullptr) return;
    status_ = kFailed;
    // Of settings and of numbers that are not finite the leading process says the same.
    if (failed->code != core::ErrorCode::NotFinite && failed->code != core::ErrorCode::InvalidSetting) {
      printMessage("afterimage-cli, process " + std::to_string(group_.rank()) + ": " + failed->message.english() +
                   "\n");
    }
  }

  core::ProcessGroup& group_;
  std::string ownImages_;
  core::TrainingControl control_;
  int status_ = kDone;
};

}  // namespace

Company::Company(std::unique_ptr<LaunchedProcesses> launched, std::unique_ptr<core::ProcessGroup> group,
                 bool trainsSeveral)
    : launched_(std::move(launched)), trainsSeveral_(trainsSeveral), group_(std::move(group)) {}

Company::~Company() {
  if (!trainsSeveral_ || group_ == nullptr) return;
  try {
    (void)group_->broadcastText({});
  } catch (const core::Error&) {  // They have gone already.
  }
}

void Company::call() {
  if (trainsSeveral_) (void)group_->broadcastText("a run");
}

std::vector<std::string> Company::obituaries() const {
  return launched_ == nullptr ? std::vector<std::string>{} : launched_->obituaries();
}

ProcessOptions::ProcessOptions(Command& command, RunsTogether runs)
    : runs_(runs), seconds_(static_cast<int>(core::kProcessTimeout.count())) {
  command
      .addOption("--processes", processes_,
                 "Train in so many processes on this machine, which share its threads: each computes its part of every "
                 "batch, and the result is that of one process but for rounding.")
      .typeName("N")
      .between(1, kMostProcesses);
  command
      .addFlag("--distributed", isDistributed_,
               "Train together with the other processes that srun or torchrun has started, on one machine or more. "
               "The first one keeps the run.")
      .excludes("--processes");
  command
      .addOption("--timeout", seconds_,
                 "Give up where another process has not answered for so many seconds; one that has ended is noticed at "
                 "once. Default 300.")
      .typeName("N")
      .between(1, 86400);
}

std::optional<int> ProcessOptions::followed(const std::string& ownImages) {
  if (!isDistributed_) return std::nullopt;
  auto rendezvous = core::rendezvousFrom(core::environmentVariable);
  if (!rendezvous) {
    throw core::Error(core::ErrorCode::InvalidSetting, "distributed",
                      core::Message::verbatim(
                          "--distributed needs to know the other processes: start it by srun or torchrun, or set RANK, "
                          "WORLD_SIZE, MASTER_ADDR and MASTER_PORT. On one machine --processes starts them itself."));
  }
  rendezvous->timeout = std::chrono::seconds(seconds_);
  if (!rendezvous->file.empty()) endWithParent();
  if (rendezvous->size == 1) return std::nullopt;
  auto group = core::joinProcesses(*rendezvous);
  if (!group->leads()) return Follower(*group, ownImages).run(runs_);
  met_ = std::make_shared<Company>(nullptr, std::move(group), runs_ == RunsTogether::Several);
  return std::nullopt;
}

std::shared_ptr<Company> ProcessOptions::company(const core::RunSettings& settings) {
  if (met_) return met_;
  if (processes_ == 1) return nullptr;
  core::requireDivisible(settings, processes_);
  requireCores(processes_);
  core::requireProcessGroups();
  auto launched = std::make_unique<LaunchedProcesses>(processes_, std::chrono::seconds(seconds_));
  auto group = core::joinProcesses(launched->rendezvous(), [&] { launched->requireAll(); });
  if (core::graphicsCards() == 0) launched->forgetMeeting();  // Cards that are linked meet there as well, later.
  return std::make_shared<Company>(std::move(launched), std::move(group));
}

}  // namespace cli
