// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/told_work.h"
#include "core/engine/torch_engine.h"
#include "core/exchange/mlflow_sync.h"
#include "core/exchange/run_import.h"
#include "core/store/kept_run.h"

namespace cli {
namespace {

struct ImportOptions {
  std::string source;
  std::string experiment;
  std::shared_ptr<std::string> store;
};

void importSource(const ImportOptions& options, bool json) {
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const std::shared_ptr<core::Engine> engine = core::makeTorchEngine();
  const ToldWork work("Importing");
  const core::ImportResult result =
      core::importRuns(store, core::withMlflowScheme(options.source),
                       {options.experiment, engine.get(), AFTERIMAGE_VERSION, work.progress()});
  for (const core::Message& note : result.notes) printMessage(note.english() + "\n");
  for (const std::string& uid : result.uids) {
    if (json) {
      print(jsonText({{"id", uid}, {"name", core::KeptRun(store, uid).details().summary.name}}));
    } else {
      print("Run " + titleOf(store, uid) + " is in the store.\n");
    }
  }
}

}  // namespace

void addImport(Command& app, Outcome& outcome) {
  Command command = app.addCommand("import",
                                   "Takes runs into the store: those that archive wrote, models of Keras, and what "
                                   "TensorBoard, MLflow and tables hold.");
  const auto options = std::make_shared<ImportOptions>();
  command
      .addOption("source", options->source,
                 "What to import: an archive, a table (CSV) with a column \"epoch\" or \"step\", a file or folder of "
                 "TensorBoard's events, a folder or the address of MLflow, or a .keras or .h5 file of Keras. Runs of "
                 "others are "
                 "read-only.")
      .path("FILE|DIR|URL")
      .required();
  command.addOption("--experiment", options->experiment, "Of MLflow, only the runs of this experiment.")
      .typeName("NAME");
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "Each run's id and name as JSON.");
  command.addExamples(
      "import best-run.afterimage\n"
      "import metrics.csv\n"
      "import logs/\n"
      "import autoencoder.keras\n"
      "import http://localhost:5000 --experiment sketches");
  command.setAction([options, &outcome] { importSource(*options, outcome.json); });
}

}  // namespace cli
