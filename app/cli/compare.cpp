// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/run_comparison.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "core/base/error.h"
#include "core/store/kept_run.h"

namespace cli {
namespace {

void compare(const RunsChoice& choice, bool json) {
  core::RunStore store = openStore(*choice.store, core::StoreAccess::ReadOnly);
  const std::vector<std::string> uids = findAll(store, choice.runs);
  if (uids.size() < 2) {
    throw core::Error(core::ErrorCode::InvalidSetting, "run",
                      core::Message::verbatim("These are all the same run, " + titleOf(store, uids.front()) +
                                              ". Please name another one."));
  }
  const core::RunComparison comparison = core::comparisonOf(core::detailsOf(store, uids));
  print(json ? comparisonJson(comparison) : formatComparison(comparison));
}

}  // namespace

void addCompare(Command& app, Outcome& outcome) {
  Command command = app.addCommand("compare", "Tells in what kept runs differ: settings first, then figures.");
  const auto choice = std::make_shared<RunsChoice>(command, 2);
  command.addFlag("--json", outcome.json, "What differs, and all figures, as JSON.");
  command.addExamples(
      "compare 1a2b 77f0\n"
      "compare last \"wide bottleneck\" 77f0 --json");
  command.setAction([choice, &outcome] { compare(*choice, outcome.json); });
}

}  // namespace cli
