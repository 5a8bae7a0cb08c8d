// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/exchange/run_csv.h"

namespace cli {
namespace {

struct ExportOptions {
  explicit ExportOptions(Command& command) : choice(command) {}

  RunChoice choice;
  std::string csv;
};

void exportRun(const ExportOptions& options) {
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  const std::string table = core::runCsv(store, store.find(options.choice.run));
  if (options.csv == "-") return print(table);
  core::writeFileWhole(options.csv, table);
  print(core::displayPath(options.csv) + "\n");
}

}  // namespace

void addExport(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("export", "Writes a kept run's figures as a table, one line an epoch.");
  const auto options = std::make_shared<ExportOptions>(command);
  command.addOption("--csv", options->csv, "The file to write; - writes to standard output.").path("FILE").required();
  command.addExamples(
      "export last --csv run.csv\n"
      "export 1a2b --csv - | head");
  command.setAction([options] { exportRun(*options); });
}

}  // namespace cli
