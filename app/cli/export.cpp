// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

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
  explicit ExportOptions(CLI::App& command) : choice(command) {}

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

void addExport(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  CLI::App& command = *app.add_subcommand("export", "Writes a kept run's figures as a table, one line an epoch.");
  const auto options = std::make_shared<ExportOptions>(command);
  command.add_option("--csv", options->csv, "The file to write; - writes to standard output.")
      ->type_name("FILE")
      ->required();
  addExamples(command,
              "export last --csv run.csv\n"
              "export 1a2b --csv - | head");
  command.callback([options] { exportRun(*options); });
}

}  // namespace cli
