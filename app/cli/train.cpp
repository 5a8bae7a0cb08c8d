// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/setting_options.h"
#include "app/cli/training.h"
#include "core/base/log.h"
#include "core/engine/device.h"

namespace cli {
namespace {

struct TrainOptions {
  explicit TrainOptions(CLI::App& command) : recipe(command) {}

  std::string data;
  std::string out;
  std::string store;
  RecipeOptions recipe;
};

int train(const TrainOptions& options, bool json) {
  TrainingPlan plan;
  plan.json = json;
  plan.settings = options.recipe.settings();
  for (const std::string& warning : core::speedWarnings()) core::logMessage(core::LogLevel::Warning, warning);
  plan.settings.data.folder = pictureFolder(options.data, plan.settings.data.size);
  plan.origin.program = AFTERIMAGE_VERSION;
  if (!options.store.empty()) plan.store = options.store;
  if (!options.out.empty()) plan.folder = options.out;
  if (!plan.store && !plan.folder) plan.folder = defaultRunFolder(plan.settings);
  return carryOut(plan);
}

}  // namespace

void addTrain(CLI::App& app, Outcome& outcome) {
  CLI::App& command = *app.add_subcommand("train", "Trains a model; every setting has an option.");
  command.add_flag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  const auto options = std::make_shared<TrainOptions>(command);
  command.add_option("--data", options->data, "A folder of pictures, or the name of sample pictures.")
      ->type_name("DIR")
      ->required();
  command
      .add_option("--out", options->out,
                  "A new folder for what the run leaves; without it, one in the user's data folder.")
      ->type_name("DIR");
  command
      .add_option("--store", options->store,
                  "Record the run in the run store in this folder, so that it can be resumed.")
      ->type_name("DIR");
  addExamples(command,
              "train --data emoji --recipe model-6 --epochs 5\n"
              "train --data ~/Pictures --architecture variational --size 64 --lr 0.0005 --out my-run\n"
              "train --data pairs --architecture unet --loss \"0.84*ssim + 0.16*mae\" --flip\n"
              "train --data photos --predict corrupted --corruption blur --json > events.jsonl");
  command.callback([options, &outcome] { outcome.status = train(*options, outcome.json); });
}

}  // namespace cli
