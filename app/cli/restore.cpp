// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"

namespace cli {
namespace {

void restore(const RunsChoice& choice) {
  core::RunStore store = openForChanges(*choice.store);
  for (const std::string& uid : findAll(store, choice.runs)) {
    store.restore(uid);
    print("Run " + titleOf(store, uid) + " is out of the trash.\n");
  }
}

}  // namespace

void addRestore(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  CLI::App& command = *app.add_subcommand("restore", "Brings runs back from the trash.");
  const auto choice = std::make_shared<RunsChoice>(command, 1);
  addExamples(command,
              "restore 1a2b\n"
              "runs --trash");
  command.callback([choice] { restore(*choice); });
}

}  // namespace cli
