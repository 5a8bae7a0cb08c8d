// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <optional>
#include <string>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/output.h"
#include "app/cli/process_options.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/training.h"
#include "core/base/error.h"

namespace cli {
namespace {

struct ResumeOptions {
  explicit ResumeOptions(Command& command) : choice(command), processes(command) {}

  RunChoice choice;
  int epochs = 0;
  std::string whenLengthened;
  std::string data;
  bool changedData = false;
  ProcessOptions processes;
};

std::optional<core::Lengthening> lengtheningFor(const ResumeOptions& options) {
  if (options.epochs == 0 && !options.whenLengthened.empty()) {
    throw core::Error(core::ErrorCode::InvalidSetting, "epochs",
                      core::Message::verbatim("Say with --epochs how long the run shall be."));
  }
  if (options.epochs == 0) return std::nullopt;
  core::Lengthening longer{options.epochs, {}};
  if (options.whenLengthened == "go-on") longer.rate = core::LengthenedRate::GoOn;
  if (options.whenLengthened == "rescale") longer.rate = core::LengthenedRate::Rescale;
  return longer;
}

TrainingPlan planFor(const ResumeOptions& options) {
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  TrainingPlan plan;
  plan.begin = core::continuationOf(store, store.find(options.choice.run), lengtheningFor(options));
  plan.store = store.folder();
  plan.begin.origin.program = AFTERIMAGE_VERSION;
  plan.begin.origin.takesOtherImages = options.changedData;
  if (!options.data.empty()) {
    plan.begin.settings.data.folder = pictureFolder(options.data, plan.begin.settings.data.size);
  }
  if (const core::Message gone = core::whatIsGone(plan.begin); !gone.empty()) {
    throw core::Error(core::ErrorCode::FolderUnusable, plan.begin.settings.data.folder,
                      core::Message::verbatim(gone.english() + " (--data DIR)"));
  }
  return plan;
}

}  // namespace

void addResume(Command& app, Outcome& outcome) {
  Command command = app.addCommand("resume", "Goes on with a run that was interrupted or stopped, or lengthens it.");
  command.addFlag("--json", outcome.json, "One JSON object per line and event; messages go to standard error.");
  const auto options = std::make_shared<ResumeOptions>(command);
  command.addOption("--epochs", options->epochs, "Train until this epoch.").typeName("N").between(1, 1000000);
  command
      .addOption(
          "--when-lengthened", options->whenLengthened,
          "What a cosine does with another --epochs: go-on (from the present rate) or rescale (over the new length).")
      .typeName("NAME")
      .oneOf({"go-on", "rescale"});
  command
      .addOption("--data", options->data,
                 "Where the pictures are now, if they were moved; they are known by their names and contents.")
      .path("DIR");
  command.addFlag("--changed-data", options->changedData, "Go on even though the pictures have changed.");
  command.addExamples(
      "resume last\n"
      "resume 3f9a --epochs 200\n"
      "resume 3f9a --data /media/disk/photos\n"
      "resume 3f9a --epochs 200 --when-lengthened rescale\n"
      "resume 3f9a --processes 2");
  command.setAction([options, &outcome] {
    if (const std::optional<int> status = options->processes.followed(options->data)) {
      outcome.status = *status;
      return;
    }
    TrainingPlan plan = planFor(*options);
    plan.json = outcome.json;
    if (!plan.begin.note.empty()) printMessage(plan.begin.note.english() + "\n");
    plan.company = options->processes.company(plan.begin.settings);
    outcome.status = carryOut(plan);
  });
}

}  // namespace cli
