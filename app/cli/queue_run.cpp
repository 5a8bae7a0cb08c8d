// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queue_run.h"

#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/run_name.h"
#include "core/store/planned_run.h"

namespace cli {
namespace {

class QueueWorker {
 public:
  QueueWorker(core::RunStore& store, bool json) : store_(store), json_(json) {}

  // The exit status.
  int run() {
    if (!json_) announce();
    int status = kDone;
    while (const auto taken = core::PlannedRun::takeNext(store_)) {
      const std::string name = core::plannedRunName(taken->settings());
      if (json_) {
        print(jsonLine({{"event", "queue-run"}, {"id", taken->id()}, {"name", name}}));
      } else {
        print("\nPlanned run " + std::to_string(taken->id()) + ": " + core::displayPath(name) + "\n");
      }
      if (!train(*taken)) status = kFailed;
      if (isStopped_) return kInterrupted;
    }
    return status;
  }

 private:
  void announce() {
    const std::string time = remainingTime(core::timedQueue(store_));
    print(time.empty() ? "Nothing is waiting in the queue.\n" : time);
  }

  TrainingPlan planFor(const core::PlannedRun& planned) {
    TrainingPlan plan;
    plan.begin = planned.beginning(store_);
    plan.begin.origin.program = AFTERIMAGE_VERSION;
    plan.store = store_.folder();
    plan.json = json_;
    plan.listener = [this, &planned](const std::string& uid, const core::TrainEvent& event) {
      if (std::holds_alternative<core::RunStopped>(event)) isStopped_ = true;
      hasEnded_ = planned.note(store_, uid, event);
    };
    return plan;
  }

  // One that fails keeps none of the others back.
  bool train(const core::PlannedRun& planned) {
    hasEnded_ = false;
    core::RunFailed failure;
    failure.message = core::coreText("Core", "The training ended before its first epoch.");
    try {
      if (carryOut(planFor(planned)) == kDone) return true;
    } catch (const core::Error& error) {
      failure = {error.code(), error.subject(), error.message()};
      printMessage("afterimage-cli: " + failure.message.english() + "\n");
    }
    if (!hasEnded_) (void)planned.note(store_, {}, failure);
    return false;
  }

  core::RunStore& store_;
  bool json_;
  bool hasEnded_ = false;
  bool isStopped_ = false;
};

}  // namespace

std::string remainingTime(const std::vector<core::TimedRun>& queue) {
  const core::TimeLeft left = core::timeLeft(queue);
  if (left.runs == 0) return {};
  const std::string count = std::to_string(left.runs) + (left.runs == 1 ? " run" : " runs");
  if (left.unknown == left.runs) return "How long " + count + " will take is not known yet.\n";
  const std::string rest =
      left.unknown == 0 ? "" : ", without " + std::to_string(left.unknown) + " of which nothing is known yet";
  return "About " + core::formatDuration(left.seconds) + " for " + count + rest + ".\n";
}

void addQueueRun(Command& queue, Outcome& outcome) {
  Command command =
      queue.addCommand("run", "Trains what is planned, one after the other; interrupted, it goes on the next time.");
  const auto store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  command.addExamples("queue run");
  command.setAction([store, &outcome] {
    core::RunStore opened = openForChanges(*store);
    outcome.status = QueueWorker(opened, outcome.json).run();
  });
}

}  // namespace cli
