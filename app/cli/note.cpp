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

struct NoteOptions {
  explicit NoteOptions(Command& command) : choice(command) {}

  RunChoice choice;
  std::string text;
};

void note(const NoteOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  core::RunChanges(store, uid).setNote(options.text);
  print("Run " + titleOf(store, uid) + (options.text.empty() ? " has no note.\n" : " has a new note.\n"));
}

}  // namespace

void addNote(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("note", "Writes a note on a kept run; it replaces the one that was there.");
  const auto options = std::make_shared<NoteOptions>(command);
  command.addOption("text", options->text, "The note; \"\" takes it away.").typeName("TEXT").required();
  command.addExamples(
      "note last \"sharper than before, but the reds are off\"\n"
      "note 1a2b \"\"");
  command.setAction([options] { note(*options); });
}

}  // namespace cli
