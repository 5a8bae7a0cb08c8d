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

void restore(const RunsChoice& choice) {
  core::RunStore store = openForChanges(*choice.store);
  for (const std::string& uid : findAll(store, choice.runs)) {
    core::RunChanges(store, uid).restore();
    print("Run " + titleOf(store, uid) + " is out of the trash.\n");
  }
}

}  // namespace

void addRestore(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("restore", "Brings runs back from the trash.");
  const auto choice = std::make_shared<RunsChoice>(command, 1);
  command.addExamples(
      "restore 1a2b\n"
      "runs --trash");
  command.setAction([choice] { restore(*choice); });
}

}  // namespace cli
