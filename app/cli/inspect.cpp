// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/report_text.h"
#include "app/cli/setting_options.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/data/dataset_report.h"

namespace cli {
namespace {

struct InspectOptions {
  explicit InspectOptions(Command& command) : settings(command, "data") {}

  std::string folder;
  bool eachSkipped = false;
  SettingOptions settings;
};

core::DatasetReport inspect(const core::DataSettings& settings) {
  ProgressLine line;
  const Pace pace;
  return core::inspectFolder(settings, core::defaultCacheFolder(), [&](std::size_t done, std::size_t total) {
    line.show("Looking", done, total, pace.describe(done, total, "pictures"));
  });
}

}  // namespace

void addInspect(Command& app, Outcome& outcome) {
  Command command = app.addCommand(
      "inspect", "Reports what a folder holds: sizes, splits, pairs, duplicates, odd pictures, skipped files.");
  const auto options = std::make_shared<InspectOptions>(command);
  command.addOption("folder,--data", options->folder, "The folder, nested or flat.").path("DIR").required();
  command.addFlag("--json", outcome.json, "The whole report as JSON, every name included.");
  command.addFlag("--skipped", options->eachSkipped,
                  "Each file that is left out by name, not only how many of a kind.");
  command.addExamples(
      "inspect ~/Pictures\n"
      "inspect pairs --json\n"
      "inspect photos --validation-split 0.1");
  command.setAction([options, &outcome] {
    core::RunSettings settings = core::defaultRunSettings();
    options->settings.applyTo(settings);
    settings.data.folder = options->folder;
    const core::DatasetReport report = inspect(settings.data);
    print(outcome.json ? reportJson(report)
                       : formatReport(report, core::displayPath(options->folder), options->eachSkipped));
  });
}

}  // namespace cli
