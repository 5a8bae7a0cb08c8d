// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"

namespace cli {
namespace {

struct ResumeOptions {
  explicit ResumeOptions(Command& command) : choice(command) {}

  RunChoice choice;
  int epochs = 0;
  bool changedData = false;
};

TrainingPlan planFor(const ResumeOptions& options) {
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  const auto epochs = options.epochs > 0 ? std::optional(options.epochs) : std::nullopt;
  TrainingPlan plan;
  plan.begin = core::continuationOf(store, store.find(options.choice.run), epochs);
  plan.store = store.folder();
  plan.begin.origin.program = AFTERIMAGE_VERSION;
  plan.begin.origin.takesOtherImages = options.changedData;
  return plan;
}

}  // namespace

void addResume(Command& app, Outcome& outcome) {
  Command command = app.addCommand("resume", "Goes on with a run that was interrupted or stopped, or lengthens it.");
  command.addFlag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  const auto options = std::make_shared<ResumeOptions>(command);
  command.addOption("--epochs", options->epochs, "Train until this epoch.").typeName("N").between(1, 1000000);
  command.addFlag("--changed-data", options->changedData, "Go on even though the pictures have changed.");
  command.addExamples(
      "resume last\n"
      "resume 3f9a --epochs 200");
  command.setAction([options, &outcome] {
    TrainingPlan plan = planFor(*options);
    plan.json = outcome.json;
    outcome.status = carryOut(plan);
  });
}

}  // namespace cli
