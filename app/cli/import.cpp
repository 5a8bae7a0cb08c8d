// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "core/engine/torch_engine.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/model_import.h"
#include "core/exchange/run_archive.h"
#include "core/store/kept_run.h"

namespace cli {
namespace {

struct ImportOptions {
  std::string file;
  std::shared_ptr<std::string> store;
};

std::string imported(core::RunStore& store, const std::string& file) {
  if (core::importKindOf(file) != core::ImportKind::KerasModel) return core::importRun(store, file);
  return core::importKerasModel(store.folder(), file, *core::makeTorchEngine(), AFTERIMAGE_VERSION);
}

void importFile(const ImportOptions& options, bool json) {
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const std::string uid = imported(store, options.file);
  if (json) return print(jsonText({{"id", uid}, {"name", core::KeptRun(store, uid).details().summary.name}}));
  print("Run " + titleOf(store, uid) + " is in the store.\n");
}

}  // namespace

void addImport(Command& app, Outcome& outcome) {
  Command command =
      app.addCommand("import", "Takes a run that archive wrote, or a model that Keras saved, into the store.");
  const auto options = std::make_shared<ImportOptions>();
  command.addOption("file", options->file, "The file: of an archive, or a .keras or .h5 file of Keras.")
      .path("FILE")
      .required();
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "The run's id and name as JSON.");
  command.addExamples(
      "import best-run.afterimage\n"
      "import autoencoder.keras");
  command.setAction([options, &outcome] { importFile(*options, outcome.json); });
}

}  // namespace cli
