// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <optional>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/process_options.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/engine/device.h"
#include "core/engine/memory_need.h"

namespace cli {
namespace {

struct TrainOptions {
  explicit TrainOptions(Command& command) : recipe(command), store(addStoreOption(command)), processes(command) {}

  std::string data;
  std::string from;
  std::string out;
  std::string tensorBoard;
  std::string mlflow;
  std::string experiment;
  RecipeOptions recipe;
  std::shared_ptr<std::string> store;
  ProcessOptions processes;
};

// "RUN" or "RUN@epoch": settings, pictures and weights of the run that is branched from.
core::Continuation branch(const TrainOptions& options) {
  const std::size_t at = options.from.rfind('@');
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadOnly);
  std::optional<std::int64_t> epoch;
  if (at != std::string::npos) epoch = epochNumber(options.from.substr(at + 1));
  core::Continuation continuation = core::branchOf(store, store.find(options.from.substr(0, at)), epoch);
  continuation.settings = options.recipe.settingsFrom(continuation.settings);
  return continuation;
}

int train(TrainOptions& options, bool json) {
  if (const std::optional<int> status = options.processes.followed(options.data)) return *status;
  TrainingPlan plan;
  if (options.from.empty()) {
    plan.begin.settings = options.recipe.settings();
  } else {
    plan.begin = branch(options);
  }
  plan.json = json;
  plan.store = storeFolder(*options.store);
  plan.begin.origin.program = AFTERIMAGE_VERSION;
  if (options.data.empty() && plan.begin.settings.data.folder.empty()) {
    throw core::Error(core::ErrorCode::InvalidSetting, "data",
                      core::Message::verbatim(
                          "Say which pictures to train on: --data and a folder, or the name of sample pictures."));
  }
  core::requireMemory(plan.begin.settings, core::MemoryUse::Training);  // Sample pictures of that size are made below.
  for (const core::Message& warning : core::speedWarnings()) {
    core::logMessage(core::LogLevel::Warning, warning.english());
  }
  if (options.from.empty()) {
    plan.begin.settings = options.recipe.settingsOn(options.data);
  } else if (!options.data.empty()) {
    plan.begin.settings.data.folder = pictureFolder(options.data, plan.begin.settings.data.size);
  }
  if (!options.out.empty()) plan.folder = options.out;
  plan.logs.tensorBoard = options.tensorBoard;
  if (!options.mlflow.empty())
    plan.logs.mlflow = core::mlflowTarget(core::withMlflowScheme(options.mlflow), options.experiment);
  plan.company = options.processes.company(plan.begin.settings);
  return carryOut(plan);
}

}  // namespace

void addTrain(Command& app, Outcome& outcome) {
  Command command = app.addCommand("train", "Trains a model; every setting has an option.");
  command.addFlag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  const auto options = std::make_shared<TrainOptions>(command);
  command
      .addOption("--data", options->data,
                 "A folder of pictures, or the name of sample pictures; needed unless --from names a run.")
      .path("DIR");
  command
      .addOption("--from", options->from,
                 "Begin with the settings, pictures and weights of a kept run; options change them.")
      .typeName("RUN[@EPOCH]")
      .excludes("--recipe");
  command.addOption("--out", options->out, "Leave plain files in this new folder too.").path("DIR");
  command
      .addOption("--tensorboard", options->tensorBoard,
                 "Show the run live in TensorBoard, which is started with this folder: tensorboard --logdir DIR.")
      .path("DIR");
  command
      .addOption("--mlflow", options->mlflow,
                 "Show the run live on an MLflow server (http:// or https://; its token in the variable "
                 "MLFLOW_TRACKING_TOKEN), or write it into a folder of MLflow's at its end. A server that is away "
                 "never holds the training: what it lacks is sent later.")
      .typeName("URL|DIR");
  command
      .addOption("--experiment", options->experiment,
                 "MLflow's experiment to put it into; \"Afterimage\" without this.")
      .typeName("NAME");
  command.addExamples(
      "train --data emoji --recipe model-6 --epochs 5\n"
      "train --data ~/Pictures --architecture variational --size 64 --lr 0.0005 --out my-run\n"
      "train --data pairs --architecture unet --loss \"0.84*ssim + 0.16*mae\" --flip\n"
      "train --data photos --predict corrupted --corruption blur --json > events.jsonl\n"
      "train --from 3f9a@12 --lr 0.0001\n"
      "train --data photos --batch-size 256 --processes 4");
  command.setAction([options, &outcome] { outcome.status = train(*options, outcome.json); });
}

}  // namespace cli
