// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/figures_export.h"
#include "app/cli/model_export.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/told_work.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace cli {
namespace {

struct ExportOptions {
  explicit ExportOptions(Command& command) : choice(command, 1), figures(command), model(command) {}

  RunsChoice choice;
  FiguresExport figures;
  ModelExport model;
};

// Before the first byte is written; on standard error, beside the results.
void sayHowMuch(const ExportOptions& options, core::RunStore& store, const std::vector<std::string>& uids) {
  std::int64_t bytes = 0;
  for (const core::ExportKind kind : options.figures.kinds()) {
    for (const std::string& uid : uids) bytes += core::exportBytes(store, uid, kind);
  }
  for (const core::ExportKind kind : options.model.kinds()) bytes += core::exportBytes(store, uids.front(), kind);
  if (bytes > 0) printMessage("About " + core::formatBytes(static_cast<double>(bytes)) + " will be written.\n");
}

void exportRuns(const ExportOptions& options) {
  if (!options.figures.isAsked() && !options.model.isAsked()) {
    throw core::Error(
        core::ErrorCode::InvalidSetting, "export",
        core::Message::verbatim("Say what to write: --csv FILE, --tensorboard DIR, --mlflow URL, --report "
                                "FILE.html, --onnx FILE or --pytorch DIR."));
  }
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  const std::vector<std::string> uids = findAll(store, options.choice.runs);
  if (options.model.isAsked() && uids.size() > 1) {
    throw core::Error(core::ErrorCode::InvalidSetting, "export",
                      core::Message::verbatim("A file holds one model: name one run for --onnx and --pytorch."));
  }
  sayHowMuch(options, store, uids);
  ToldWork work("Writing");
  if (options.figures.isAsked()) options.figures.write(store, uids, work);
  if (options.model.isAsked()) options.model.write(store, uids.front(), work);
}

}  // namespace

void addExport(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command =
      app.addCommand("export", "Writes kept runs for other programs: their figures and pictures, or their model.");
  const auto options = std::make_shared<ExportOptions>(command);
  command.addExamples(
      "export last --csv run.csv\n"
      "export 1a2b --csv - --separator semicolon --decimal-mark ,\n"
      "export last --tensorboard logs\n"
      "export 1a2b 3c4d --report comparison.html\n"
      "export last --mlflow http://localhost:5000 --experiment sketches\n"
      "export last --onnx model.onnx --onnx-parts model.onnx\n"
      "export last --pytorch model");
  command.setAction([options] { exportRuns(*options); });
}

}  // namespace cli
