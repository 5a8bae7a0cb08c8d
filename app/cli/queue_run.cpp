// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queue_run.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace cli {
namespace {

bool isLeft(const core::QueuedRun& queued) {
  return queued.state != core::QueueState::Done && queued.state != core::QueueState::Failed;
}

class QueueWorker {
 public:
  QueueWorker(core::RunStore& store, bool json) : store_(store), queue_(store), json_(json) {}

  // The exit status.
  int run() {
    if (!json_) announce();
    int status = kDone;
    while (const auto taken = queue_.takeNext()) {
      if (json_) {
        print(jsonLine({{"event", "queue-run"}, {"id", taken->id}, {"name", taken->settings.name}}));
      } else {
        print("\nPlanned run " + std::to_string(taken->id) + ": " + core::displayPath(taken->settings.name) + "\n");
      }
      if (!train(*taken)) status = kFailed;
      if (isStopped_) return kInterrupted;
    }
    return status;
  }

 private:
  void announce() {
    const std::string time = remainingTime(store_, queue_.list());
    print(time.empty() ? "Nothing is waiting in the queue.\n" : time);
  }

  TrainingPlan planFor(const core::QueuedRun& taken) {
    TrainingPlan plan;
    if (taken.run.empty()) {
      plan.begin.settings = taken.settings;
    } else {
      plan.begin = core::continuationOf(store_, taken.run);
    }
    plan.begin.origin.program = AFTERIMAGE_VERSION;
    plan.store = store_.folder();
    plan.json = json_;
    plan.listener = [this, id = taken.id](const std::string& uid, const core::TrainEvent& event) {
      note(id, uid, event);
    };
    return plan;
  }

  // One that fails keeps none of the others back.
  bool train(const core::QueuedRun& taken) {
    hasEnded_ = false;
    std::string reason = "The training ended before its first epoch.";
    try {
      if (carryOut(planFor(taken)) == kDone) return true;
    } catch (const core::Error& error) {
      reason = error.what();
      printMessage("afterimage-cli: " + reason + "\n");
    }
    if (!hasEnded_) queue_.fail(taken.id, reason);
    return false;
  }

  void note(std::int64_t id, const std::string& uid, const core::TrainEvent& event) {
    if (std::holds_alternative<core::RunStarted>(event)) return queue_.noteRun(id, uid);
    if (std::holds_alternative<core::RunFinished>(event)) {
      queue_.finish(id);
    } else if (std::holds_alternative<core::RunStopped>(event)) {
      queue_.release(id);
      isStopped_ = true;
    } else if (const auto* const failed = std::get_if<core::RunFailed>(&event)) {
      queue_.fail(id, failed->sentence);
    } else {
      return;
    }
    hasEnded_ = true;
  }

  core::RunStore& store_;
  core::RunQueue queue_;
  bool json_;
  bool hasEnded_ = false;
  bool isStopped_ = false;
};

}  // namespace

std::optional<double> remainingSeconds(core::RunStore& store, const core::QueuedRun& queued) {
  if (!isLeft(queued)) return std::nullopt;
  const std::int64_t done = queued.run.empty() ? 0 : store.details(queued.run).summary.epochs;
  return core::estimatedSeconds(store, queued.settings, done);
}

std::string remainingTime(core::RunStore& store, const std::vector<core::QueuedRun>& queue) {
  double seconds = 0.0;
  std::size_t runs = 0;
  std::size_t unknown = 0;
  for (const core::QueuedRun& queued : queue) {
    if (!isLeft(queued)) continue;
    ++runs;
    const std::optional<double> each = remainingSeconds(store, queued);
    if (each) {
      seconds += *each;
    } else {
      ++unknown;
    }
  }
  if (runs == 0) return {};
  const std::string count = std::to_string(runs) + (runs == 1 ? " run" : " runs");
  if (unknown == runs) return "How long " + count + " will take is not known yet.\n";
  const std::string rest =
      unknown == 0 ? "" : ", without " + std::to_string(unknown) + " of which nothing is known yet";
  return "About " + core::formatDuration(seconds) + " for " + count + rest + ".\n";
}

void addQueueRun(CLI::App& queue, Outcome& outcome) {
  CLI::App& command = *queue.add_subcommand(
      "run", "Trains what is planned, one after the other; interrupted, it goes on the next time.");
  const auto store = addStoreOption(command);
  command.add_flag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  addExamples(command, "queue run");
  command.callback([store, &outcome] {
    core::RunStore opened = openForChanges(*store);
    outcome.status = QueueWorker(opened, outcome.json).run();
  });
}

}  // namespace cli
