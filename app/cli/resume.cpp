// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/run/settings_file.h"

namespace cli {
namespace {

struct ResumeOptions {
  explicit ResumeOptions(CLI::App& command) : choice(command) {}

  RunChoice choice;
  int epochs = 0;
  bool changedData = false;
};

void requireMoreToDo(const core::RunSummary& run, const core::RunSettings& settings) {
  // Killed between its last epoch and its end, or stopped early and now made longer: there is something to do.
  if (run.epochs < settings.training.epochs || run.status == core::RunStatus::Interrupted) return;
  throw core::Error(core::ErrorCode::InvalidSetting, "epochs",
                    "Run " + run.uid + " has done all its " + std::to_string(run.epochs) +
                        " epochs. To train it further, give more: --epochs " + std::to_string(run.epochs + 20) + ".");
}

TrainingPlan planFor(const ResumeOptions& options) {
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  const std::string uid = store.find(options.choice.run);
  const core::RunDetails details = store.details(uid);
  TrainingPlan plan;
  plan.settings = core::parseRecipe(details.settings, "run " + uid).settings;
  plan.settings.data.folder = details.summary.dataFolder;
  if (options.epochs > 0) plan.settings.training.epochs = options.epochs;
  requireMoreToDo(details.summary, plan.settings);
  if (details.summary.epochs > 0) {  // Otherwise the first epoch begins again.
    const auto best = store.bestCheckpoint(uid);
    plan.start = core::StartingPoint{checkpointOf(store, uid).file, best ? best->file : std::filesystem::path()};
    plan.start->patienceAnew = details.summary.status == core::RunStatus::Finished;
  }
  plan.store = store.folder();
  plan.origin.program = AFTERIMAGE_VERSION;
  plan.origin.resumed = uid;
  if (!options.changedData) plan.expectedDataset = details.dataset;
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
