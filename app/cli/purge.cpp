// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"

namespace cli {
namespace {

// Those that were named, or all in the trash. Throws before anything is removed when one is not in the trash.
std::vector<std::string> runsToPurge(core::RunStore& store, const std::vector<std::string>& named) {
  std::vector<std::string> uids = findAll(store, named);
  for (const std::string& uid : uids) {
    if (core::KeptRun(store, uid).details().summary.isTrashed) continue;
    throw core::Error(core::ErrorCode::InvalidSetting, "run",
                      core::Message::verbatim("Run " + titleOf(store, uid) +
                                              " is not in the trash, so nothing was purged. First: "
                                              "afterimage-cli delete " +
                                              uid));
  }
  if (!named.empty()) return uids;
  for (const core::RunSummary& run : store.list({}, core::WhichRuns::Trashed)) uids.push_back(run.uid);
  return uids;
}

void purge(const RunsChoice& choice, bool json) {
  core::RunStore store = openForChanges(*choice.store);
  const std::vector<std::string> uids = runsToPurge(store, choice.runs);
  std::int64_t freed = 0;
  for (const std::string& uid : uids) freed += core::RunChanges(store, uid).purge();
  if (json) return print(jsonText({{"runs", uids}, {"bytes", freed}}));
  if (uids.empty()) return print("The trash is empty.\n");
  print("Purged " + core::groupDigits(static_cast<long long>(uids.size())) + (uids.size() == 1 ? " run" : " runs") +
        "; that freed " + core::formatBytes(static_cast<double>(freed)) + ".\n");
}

}  // namespace

void addPurge(Command& app, Outcome& outcome) {
  Command command = app.addCommand("purge", "Removes runs in the trash for good; without RUN, all of them.");
  const auto choice = std::make_shared<RunsChoice>(command, 0);
  command.addFlag("--json", outcome.json, "As JSON: the runs, and the bytes freed.");
  command.addExamples(
      "purge\n"
      "purge 1a2b");
  command.setAction([choice, &outcome] { purge(*choice, outcome.json); });
}

}  // namespace cli
