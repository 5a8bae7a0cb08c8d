// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/told_work.h"
#include "core/base/text.h"
#include "core/exchange/export_size.h"
#include "core/exchange/run_archive.h"

namespace cli {
namespace {

struct ArchiveOptions {
  explicit ArchiveOptions(Command& command) : choice(command) {}

  RunChoice choice;
  std::string file;
};

void archive(const ArchiveOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  const auto expected = static_cast<double>(core::exportBytes(store, uid, core::ExportKind::Archive));
  printMessage("About " + core::formatBytes(expected) + " will be written.\n");
  {
    ToldWork work("Writing");
    work.warnOfReplacing(options.file);
    core::archiveRun(store, uid, options.file, work.progress());
  }
  const auto bytes = static_cast<double>(std::filesystem::file_size(options.file));
  print(core::displayPath(options.file) + " (" + core::formatBytes(bytes) + ")\n");
}

}  // namespace

void addArchive(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("archive", "Writes a kept run, with figures, pictures and weights, as one file.");
  const auto options = std::make_shared<ArchiveOptions>(command);
  command.addOption("file", options->file, "The file to write; import takes it in again, here or elsewhere.")
      .path("FILE")
      .required();
  command.addExamples("archive last best-run.afterimage");
  command.setAction([options] { archive(*options); });
}

}  // namespace cli
