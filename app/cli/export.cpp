// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/model_export.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/exchange/run_csv.h"
#include "core/exchange/run_tensorboard.h"

namespace cli {
namespace {

struct ExportOptions {
  explicit ExportOptions(Command& command) : choice(command), model(command) {}

  RunChoice choice;
  std::string csv;
  std::string tensorBoard;
  ModelExport model;
};

void writeTable(core::RunStore& store, const std::string& uid, const std::string& file) {
  const std::string table = core::runCsv(store, uid);
  if (file == "-") return print(table);
  core::writeFileWhole(file, table);
  print(core::displayPath(file) + "\n");
}

void writeForTensorBoard(core::RunStore& store, const std::string& uid, const std::string& logs) {
  ProgressLine line;
  const auto folder = core::exportTensorBoard(
      store, uid, logs, [&line](std::size_t done, std::size_t total) { line.show("Writing epochs", done, total, {}); });
  line.clear();
  print(core::displayPath(folder) + "\n");
}

void exportRun(const ExportOptions& options) {
  if (options.csv.empty() && options.tensorBoard.empty() && !options.model.isAsked()) {
    throw core::Error(
        core::ErrorCode::InvalidSetting, "export",
        core::Message::verbatim("Say what to write: --csv FILE, --tensorboard DIR, --onnx FILE or --pytorch DIR."));
  }
  core::RunStore store = openStore(*options.choice.store, core::StoreAccess::ReadOnly);
  const std::string uid = store.find(options.choice.run);
  if (!options.csv.empty()) writeTable(store, uid, options.csv);
  if (!options.tensorBoard.empty()) writeForTensorBoard(store, uid, options.tensorBoard);
  options.model.write(store, uid);
}

}  // namespace

void addExport(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("export", "Writes a kept run for other programs: its figures, or its model.");
  const auto options = std::make_shared<ExportOptions>(command);
  command.addOption("--csv", options->csv, "A table of its figures, one line an epoch; - writes to standard output.")
      .path("FILE");
  command
      .addOption("--tensorboard", options->tensorBoard,
                 "Its curves, pictures and settings, in a new folder inside this one: tensorboard --logdir DIR.")
      .path("DIR");
  command.addExamples(
      "export last --csv run.csv\n"
      "export 1a2b --csv - | head\n"
      "export last --tensorboard logs\n"
      "export last --onnx model.onnx --onnx-parts model.onnx\n"
      "export last --pytorch model");
  command.setAction([options] { exportRun(*options); });
}

}  // namespace cli
