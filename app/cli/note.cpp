// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"

namespace cli {
namespace {

struct NoteOptions {
  explicit NoteOptions(CLI::App& command) : choice(command) {}

  RunChoice choice;
  std::string text;
};

void note(const NoteOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  store.setNote(uid, options.text);
  print("Run " + titleOf(store, uid) + (options.text.empty() ? " has no note.\n" : " has a new note.\n"));
}

}  // namespace

void addNote(CLI::App& app, Outcome& outcome) {
  (void)outcome;
  CLI::App& command = *app.add_subcommand("note", "Writes a note on a kept run; it replaces the one that was there.");
  const auto options = std::make_shared<NoteOptions>(command);
  command.add_option("text", options->text, "The note; \"\" takes it away.")->type_name("TEXT")->required();
  addExamples(command,
              "note last \"sharper than before, but the reds are off\"\n"
              "note 1a2b \"\"");
  command.callback([options] { note(*options); });
}

}  // namespace cli
