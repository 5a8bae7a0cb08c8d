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

struct StarOptions {
  explicit StarOptions(Command& command) : choice(command) {}

  RunChoice choice;
  bool remove = false;
};

void star(const StarOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  core::RunChanges(store, uid).setStarred(!options.remove);
  print("Run " + titleOf(store, uid) + (options.remove ? " has no star.\n" : " has a star; prune leaves it whole.\n"));
}

}  // namespace

void addStar(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("star", "Marks a kept run with a star: prune never touches it.");
  const auto options = std::make_shared<StarOptions>(command);
  command.addFlag("--remove", options->remove, "Take the star off.");
  command.addExamples(
      "star last\n"
      "star 1a2b --remove");
  command.setAction([options] { star(*options); });
}

}  // namespace cli
