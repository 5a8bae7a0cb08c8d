// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "core/base/text.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"

namespace cli {
namespace {

struct TagOptions {
  explicit TagOptions(Command& command) : choice(command) {}

  RunChoice choice;
  std::vector<std::string> names;
  bool remove = false;
};

void tag(const TagOptions& options) {
  core::RunStore store = openForChanges(*options.choice.store);
  const std::string uid = store.find(options.choice.run);
  for (const std::string& name : options.names)
    options.remove ? core::RunChanges(store, uid).removeTag(name) : core::RunChanges(store, uid).addTag(name);
  const core::RunSummary run = core::KeptRun(store, uid).details().summary;
  const std::string tags = core::displayPath(core::join(run.tags, ", "));
  print("Run " + titleOf(uid, run.name) + (tags.empty() ? " has no tags.\n" : " has the tags: " + tags + "\n"));
}

}  // namespace

void addTag(Command& app, Outcome& outcome) {
  (void)outcome;
  Command command = app.addCommand("tag", "Puts tags on a kept run, or takes them off.");
  const auto options = std::make_shared<TagOptions>(command);
  command.addOption("names", options->names, "The tags.").typeName("NAME").required();
  command.addFlag("--remove", options->remove, "Take these tags off.");
  command.addExamples(
      "tag last demo\n"
      "tag 1a2b demo slides\n"
      "tag 1a2b slides --remove");
  command.setAction([options] { tag(*options); });
}

}  // namespace cli
