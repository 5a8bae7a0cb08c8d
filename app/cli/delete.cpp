// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "core/base/text.h"
#include "core/store/run_changes.h"

namespace cli {
namespace {

void moveToTrash(const RunsChoice& choice, bool json) {
  core::RunStore store = openForChanges(*choice.store);
  auto list = nlohmann::ordered_json::array();
  for (const std::string& uid : findAll(store, choice.runs)) {
    core::RunChanges run(store, uid);
    run.trash();
    const std::int64_t bytes = run.bytesToFree();
    list.push_back({{"id", uid}, {"bytes", bytes}});
    if (json) continue;
    print("Run " + titleOf(store, uid) + " is in the trash. Purging it would free " +
          core::formatBytes(static_cast<double>(bytes)) + "; to bring it back: afterimage-cli restore " + uid + "\n");
  }
  if (json) print(jsonText(list));
}

}  // namespace

void addDelete(Command& app, Outcome& outcome) {
  Command command = app.addCommand("delete", "Moves kept runs to the trash; nothing is lost before purge.");
  const auto choice = std::make_shared<RunsChoice>(command, 1);
  command.addFlag("--json", outcome.json, "As JSON: each run with the bytes that purging it would free.");
  command.addExamples(
      "delete last\n"
      "delete 1a2b 77f0");
  command.setAction([choice, &outcome] { moveToTrash(*choice, outcome.json); });
}

}  // namespace cli
