// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/store_pruning.h"

namespace cli {
namespace {

struct PruneOptions {
  std::string budget;
  bool yes = false;
  std::shared_ptr<std::string> store;
};

// "20GiB", "500 MB", "0": a number of at least 0 with a unit of bytes; KiB counts 1024 of them, kB 1000.
std::int64_t bytesFrom(const std::string& text) {
  struct Unit {
    std::string_view name;
    double bytes;
  };
  static constexpr std::array<Unit, 10> kUnits = {{{"", 1.0},
                                                   {"b", 1.0},
                                                   {"kb", 1e3},
                                                   {"mb", 1e6},
                                                   {"gb", 1e9},
                                                   {"tb", 1e12},
                                                   {"kib", 1024.0},
                                                   {"mib", 1048576.0},
                                                   {"gib", 1073741824.0},
                                                   {"tib", 1099511627776.0}}};
  const std::string words = core::lowerCase(core::trim(text));
  double number = -1.0;
  const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
  const std::string_view name = core::trim(std::string_view(read.ptr, words.data() + words.size()));
  for (const Unit& unit : kUnits) {
    if (unit.name != name || !(number >= 0.0) || number * unit.bytes > 1e18) continue;
    if (number > 0.0 && unit.bytes == 1.0 && name.empty()) break;  // 20 of what?
    return static_cast<std::int64_t>(number * unit.bytes);
  }
  throw core::Error(core::ErrorCode::InvalidSetting, "budget",
                    core::Message::verbatim("\"" + core::displayPath(text) +
                                            "\" is not a size. Please give a number with its unit, such as "
                                            "20GiB or 500MB."));
}

std::string size(std::int64_t bytes) { return core::formatBytes(static_cast<double>(bytes)); }

std::string kindName(core::PruneKind kind) {
  switch (kind) {
    case core::PruneKind::TrashedRun: return "trashed-run";
    case core::PruneKind::Checkpoints: return "checkpoints";
    case core::PruneKind::Pictures: break;
  }
  return "pictures";
}

std::string kindWords(core::PruneKind kind) {
  switch (kind) {
    case core::PruneKind::TrashedRun: return "the whole run, from the trash";
    case core::PruneKind::Checkpoints: return "checkpoints but the best and the final one";
    case core::PruneKind::Pictures: break;
  }
  return "pictures between the first, best and last epoch";
}

std::int64_t bytesOf(const std::vector<core::PruneStep>& steps) {
  std::int64_t bytes = 0;
  for (const core::PruneStep& step : steps) bytes += step.bytes;
  return bytes;
}

void printUsage(const core::StoreUsage& usage) {
  print("The store takes " + size(usage.total()) + ": checkpoints " + size(usage.checkpointBytes) + ", pictures " +
        size(usage.artifactBytes) + ", database " + size(usage.databaseBytes) + ".\n");
}

void printSteps(const std::vector<core::PruneStep>& steps) {
  std::vector<std::vector<std::string>> rows;
  for (const core::PruneStep& step : steps) {
    rows.push_back({titleOf(step.uid, step.name), kindWords(step.kind), size(step.bytes)});
  }
  print(formatTable(rows, {0, 1}));
}

void printJson(const core::StoreUsage& usage, std::int64_t budget, const std::vector<core::PruneStep>& steps,
               std::int64_t freed) {
  auto list = nlohmann::ordered_json::array();
  for (const core::PruneStep& step : steps) {
    list.push_back({{"id", step.uid}, {"name", step.name}, {"what", kindName(step.kind)}, {"bytes", step.bytes}});
  }
  print(jsonText({{"bytes", usage.total()},
                  {"checkpoint_bytes", usage.checkpointBytes},
                  {"picture_bytes", usage.artifactBytes},
                  {"database_bytes", usage.databaseBytes},
                  {"budget", budget},
                  {"steps", std::move(list)},
                  {"freed", freed}}));
}

void prune(const PruneOptions& options, bool json) {
  const std::int64_t budget = bytesFrom(options.budget);
  core::RunStore store =
      options.yes ? openForChanges(*options.store) : openStore(*options.store, core::StoreAccess::ReadOnly);
  const core::StoreUsage usage = core::usageOf(store);
  const std::vector<core::PruneStep> steps = core::prunePreview(store, budget);
  const std::int64_t freed = options.yes ? core::prune(store, steps) : 0;
  if (json) return printJson(usage, budget, steps, freed);
  printUsage(usage);
  if (usage.total() <= budget) return print("That is within the budget of " + size(budget) + ".\n");
  printSteps(steps);
  const std::int64_t left = usage.total() - bytesOf(steps);
  if (left > budget) {
    print("More cannot be spared: " + size(left) + " stay, above the budget of " + size(budget) +
          ". Deleting runs makes room.\n");
  }
  if (options.yes) return print("Freed " + size(freed) + ".\n");
  if (!steps.empty()) print("Nothing was removed yet. To free " + size(bytesOf(steps)) + " add --yes.\n");
}

}  // namespace

void addPrune(Command& app, Outcome& outcome) {
  Command command =
      app.addCommand("prune", "Shows what would bring the store under a budget of disk space, and does it.");
  const auto options = std::make_shared<PruneOptions>();
  command
      .addOption("--budget", options->budget,
                 "How much the store may take, such as 20GiB. Runs in the trash go first, then checkpoints, then "
                 "pictures; figures, starred runs and runs in progress stay.")
      .typeName("SIZE")
      .required();
  command.addFlag("--yes", options->yes, "Do it; without this it is only shown.");
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "What the store takes and what would go, as JSON.");
  command.addExamples(
      "prune --budget 20GiB\n"
      "prune --budget 20GiB --yes");
  command.setAction([options, &outcome] { prune(*options, outcome.json); });
}

}  // namespace cli
