// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "app/cli/signal_watcher.h"
#include "app/cli/train_reporter.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/engine/device.h"
#include "core/engine/trainer.h"
#include "core/run/run_folder.h"

namespace cli {
namespace {

struct TrainOptions {
  explicit TrainOptions(CLI::App& command) : recipe(command) {}

  std::string data;
  std::string out;
  RecipeOptions recipe;
};

// One training, told to a person or to a program, and kept in a folder.
class Training {
 public:
  Training(core::RunSettings settings, const std::filesystem::path& folder, bool json)
      : settings_(std::move(settings)), folder_(folder), json_(json) {}

  // The exit status.
  int run() {
    const SignalWatcher watcher([this] {
      printMessage("\nStopping after this batch. Interrupt again to quit at once.\n");
      control_.stop();
    });
    if (!json_) print("Run: " + core::displayPath(folder_.path()) + "\n");
    core::runTraining(settings_, core::defaultCacheFolder(), control_, [this](const core::TrainEvent& event) {
      tell([&] { json_ ? print(core::eventJson(event) + "\n") : reporter_.handle(event); });
      folder_.handle(event);
      noteEnd(event);
    });
    if (!json_) tell([this] { reporter_.conclude(folder_.path(), folder_.reconstructionFile()); });
    if (failure_) printMessage("afterimage-cli: " + failure_->sentence + "\n");
    return readerGone_ ? kFailed : status_;
  }

 private:
  // Whoever listened may go: then the run ends as if it was interrupted, and keeps what it has learnt.
  template <class Speech>
  void tell(const Speech& speech) {
    if (readerGone_) return;
    try {
      speech();
    } catch (const OutputClosed&) {
      readerGone_ = true;
      control_.stop();
    }
  }

  void noteEnd(const core::TrainEvent& event) {
    if (std::holds_alternative<core::RunFinished>(event)) status_ = kDone;
    if (std::holds_alternative<core::RunStopped>(event)) status_ = kInterrupted;
    if (const auto* const failed = std::get_if<core::RunFailed>(&event)) {
      failure_ = *failed;
      const bool wrongUse =
          failed->code == core::ErrorCode::InvalidSetting || failed->code == core::ErrorCode::FolderUnusable;
      status_ = wrongUse ? kWrongUse : kFailed;
    }
  }

  core::RunSettings settings_;
  core::RunFolder folder_;
  bool json_;
  core::TrainingControl control_;
  TrainReporter reporter_;
  std::optional<core::RunFailed> failure_;
  bool readerGone_ = false;
  int status_ = kFailed;
};

int train(const TrainOptions& options, bool json) {
  core::RunSettings settings = options.recipe.settings();
  for (const std::string& warning : core::speedWarnings()) core::logMessage(core::LogLevel::Warning, warning);
  settings.data.folder = pictureFolder(options.data, settings.data.size);
  const std::filesystem::path folder =
      options.out.empty() ? defaultRunFolder(settings) : std::filesystem::path(options.out);
  Training training(settings, folder, json);
  return training.run();
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
  addExamples(command,
              "train --data emoji --recipe model-6 --epochs 5\n"
              "train --data ~/Pictures --architecture variational --size 64 --lr 0.0005 --out my-run\n"
              "train --data pairs --architecture unet --loss \"0.84*ssim + 0.16*mae\" --flip\n"
              "train --data photos --predict corrupted --corruption blur --json > events.jsonl");
  command.callback([options, &outcome] { outcome.status = train(*options, outcome.json); });
}

}  // namespace cli
