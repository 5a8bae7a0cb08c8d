// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "core/store/run_changes.h"

namespace cli {
namespace {

struct RenameOptions {
  explicit RenameOptions(Command& command) : choice(command) {}

  RunChoice choice;
  std::string name;
};

void rename(const RenameOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  core::RunChanges(store, uid).rename(options.name);
  print("Run " + titleOf(store, uid) + "\n");
}

}  // namespace

void addRename(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("rename", "Gives a kept run another name; its id stays.");
  const auto options = std::make_shared<RenameOptions>(command);
  command.addOption("name", options->name, "The new name.").typeName("NAME").required();
  command.addExamples("rename last \"wide bottleneck\"");
  command.setAction([options] { rename(*options); });
}

}  // namespace cli
