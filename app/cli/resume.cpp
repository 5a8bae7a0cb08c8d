// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"

namespace cli {
namespace {

struct ResumeOptions {
  explicit ResumeOptions(CLI::App& command) : choice(command) {}

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

void addResume(CLI::App& app, Outcome& outcome) {
  CLI::App& command =
      *app.add_subcommand("resume", "Goes on with a run that was interrupted or stopped, or lengthens it.");
  command.add_flag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  const auto options = std::make_shared<ResumeOptions>(command);
  command.add_option("--epochs", options->epochs, "Train until this epoch.")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000));
  command.add_flag("--changed-data", options->changedData, "Go on even though the pictures have changed.");
  addExamples(command,
              "resume last\n"
              "resume 3f9a --epochs 200");
  command.callback([options, &outcome] {
    TrainingPlan plan = planFor(*options);
    plan.json = outcome.json;
    outcome.status = carryOut(plan);
  });
}

}  // namespace cli
