// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"

namespace cli {
namespace {

struct RenameOptions {
  explicit RenameOptions(CLI::App& command) : choice(command) {}

  RunChoice choice;
  std::string name;
};

void rename(const RenameOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  store.rename(uid, options.name);
  print("Run " + titleOf(store, uid) + "\n");
}

}  // namespace

void addRename(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  CLI::App& command = *app.add_subcommand("rename", "Gives a kept run another name; its id stays.");
  const auto options = std::make_shared<RenameOptions>(command);
  command.add_option("name", options->name, "The new name.")->type_name("NAME")->required();
  addExamples(command, "rename last \"wide bottleneck\"");
  command.callback([options] { rename(*options); });
}

}  // namespace cli
