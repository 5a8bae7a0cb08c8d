// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "core/exchange/run_archive.h"

namespace cli {
namespace {

struct ImportOptions {
  std::string file;
  std::shared_ptr<std::string> store;
};

void importFile(const ImportOptions& options, bool json) {
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const std::string uid = core::importRun(store, options.file);
  if (json) return print(jsonText({{"id", uid}, {"name", store.details(uid).summary.name}}));
  print("Run " + titleOf(store, uid) + " is in the store.\n");
}

}  // namespace

void addImport(CLI::App& app, Outcome& outcome) {
  CLI::App& command = *app.add_subcommand("import", "Takes a run that archive wrote into the store.");
  const auto options = std::make_shared<ImportOptions>();
  command.add_option("file", options->file, "The file of the run.")->type_name("FILE")->required();
  options->store = addStoreOption(command);
  command.add_flag("--json", outcome.json, "The run's id and name as JSON.");
  addExamples(command, "import best-run.afterimage");
  command.callback([options, &outcome] { importFile(*options, outcome.json); });
}

}  // namespace cli
