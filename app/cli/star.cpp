// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"

namespace cli {
namespace {

struct StarOptions {
  explicit StarOptions(CLI::App& command) : choice(command) {}

  RunChoice choice;
  bool remove = false;
};

void star(const StarOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  store.setStarred(uid, !options.remove);
  print("Run " + titleOf(store, uid) + (options.remove ? " has no star.\n" : " has a star; prune leaves it whole.\n"));
}

}  // namespace

void addStar(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  CLI::App& command = *app.add_subcommand("star", "Marks a kept run with a star: prune never touches it.");
  const auto options = std::make_shared<StarOptions>(command);
  command.add_flag("--remove", options->remove, "Take the star off.");
  addExamples(command,
              "star last\n"
              "star 1a2b --remove");
  command.callback([options] { star(*options); });
}

}  // namespace cli
