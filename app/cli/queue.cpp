// SPDX-License-Identifier: GPL-3.0-or-later
// Planning runs: queue add, list, move and remove. What they become is in queue_run.cpp.
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/output.h"
#include "app/cli/queue_run.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/text_table.h"
#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/run/run_name.h"
#include "core/run/search_space.h"
#include "core/run/typed_setting.h"
#include "core/store/run_queue.h"

namespace cli {
namespace {

struct AddOptions {
  explicit AddOptions(Command& command) : recipe(command), store(addStoreOption(command)) {}

  std::string data;
  std::string grid;
  std::vector<std::string> random;  // How many, and over what.
  std::size_t seeds = 1;
  RecipeOptions recipe;
  std::shared_ptr<std::string> store;
};

struct MoveOptions {
  std::int64_t id = 0;
  std::size_t place = 1;
  std::shared_ptr<std::string> store;
};

struct RemoveOptions {
  std::vector<std::int64_t> ids;
  bool done = false;
  std::shared_ptr<std::string> store;
};

std::string countOf(std::size_t runs) { return std::to_string(runs) + (runs == 1 ? " run" : " runs"); }

core::SearchSpace spaceOf(const AddOptions& options) {
  core::SearchSpace space;
  space.seeds = options.seeds;
  if (options.random.empty()) {
    space.axes = core::parseSearch(options.grid);
    return space;
  }
  const core::SettingSpec draws{"random", std::int64_t{1}, 1, core::kMostSearchedRuns, {}, {}};
  space.draws = static_cast<std::size_t>(std::get<std::int64_t>(core::typedSetting(draws, options.random.at(0))));
  space.axes = core::parseSearch(options.random.at(1));
  return space;
}

void add(const AddOptions& options) {
  if (options.data.empty()) {
    throw core::Error(core::ErrorCode::InvalidSetting, "data",
                      core::Message::verbatim(
                          "Say which pictures to train on: --data and a folder, or the name of sample pictures."));
  }
  const core::RunSettings base = options.recipe.settingsOn(options.data);
  const std::vector<core::RunSettings> runs = core::searchedRuns(base, spaceOf(options));
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const std::string group = runs.size() > 1 ? "search of " + std::to_string(runs.size()) : "";
  (void)core::RunQueue(store).append(runs, group);
  print(countOf(runs.size()) + " added to the queue; see: afterimage-cli queue list\n" +
        remainingTime(core::timedQueue(store)));
}

nlohmann::ordered_json queuedJson(const core::TimedRun& timed) {
  const auto figure = [](std::optional<double> value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
  };
  const core::QueuedRun& queued = timed.run;
  return {{"id", queued.id},
          {"state", core::queueStateName(queued.state)},
          {"name", core::plannedRunName(queued.settings)},
          {"group", queued.group},
          {"run", queued.run},
          {"failure", queued.failure.english()},
          {"seconds", figure(timed.seconds)},
          {"best_val_psnr", figure(timed.bestPsnr)}};
}

void list(const std::string& folder, bool json) {
  core::RunStore store = openStore(folder, core::StoreAccess::ReadOnly);
  const std::vector<core::TimedRun> queue = core::timedQueue(store);
  auto array = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows = {{"place", "id", "state", "run", "name", "group", "best", "time"}};
  for (const core::TimedRun& timed : queue) {
    const core::QueuedRun& queued = timed.run;
    array.push_back(queuedJson(timed));
    rows.push_back({std::to_string(rows.size()), std::to_string(queued.id), core::queueStateName(queued.state),
                    queued.run, core::displayText(core::plannedRunName(queued.settings)), queued.group,
                    timed.bestPsnr ? core::formatMetric("psnr", *timed.bestPsnr) : "",
                    timed.seconds ? "about " + core::formatDuration(*timed.seconds) : ""});
  }
  if (json) return print(jsonText(array));
  if (queue.empty()) return print("The queue is empty.\n");
  print(formatTable(rows, {2, 3, 4, 5}) + remainingTime(queue));
}

void move(const MoveOptions& options) {
  core::RunStore store = openForChanges(*options.store);
  core::RunQueue(store).move(options.id, options.place - 1);
}

void remove(const RemoveOptions& options) {
  core::RunStore store = openForChanges(*options.store);
  core::RunQueue queue(store);
  for (const std::int64_t id : options.ids) queue.remove(id);
  const std::size_t done = options.done ? static_cast<std::size_t>(queue.removeDone()) : 0;
  print(countOf(options.ids.size() + done) + " removed from the queue.\n");
}

void addAdd(Command& queue) {
  Command command = queue.addCommand("add", "Plans runs: one, a search over settings, or several seeds.");
  const auto options = std::make_shared<AddOptions>(command);
  command.addOption("--data", options->data, "A folder of pictures, or the name of sample pictures.").path("DIR");
  command.addOption("--grid", options->grid, "Every combination of these values: \"KEY = A, B; OTHER = C, D\".")
      .typeName("SEARCH");
  command
      .addOption("--random", options->random, "So many random runs; ranges are written \"KEY = 0.0001 .. 0.01 log\".")
      .typeName("N SEARCH")
      .expected(2, 2)
      .excludes("--grid");
  command.addOption("--seeds", options->seeds, "Each with so many seeds.").typeName("N").between(1, 1000);
  command.addExamples(
      "queue add --data emoji --recipe model-6 --seeds 3\n"
      "queue add --data emoji --grid \"learning_rate = 0.001, 0.003; optimizer = adam, sgd\"\n"
      "queue add --data emoji --random 20 \"learning_rate = 0.0001 .. 0.01 log; batch_size = 8 .. 64\"");
  command.setAction([options] { add(*options); });
}

void addList(Command& queue, Outcome& outcome) {
  Command command = queue.addCommand("list", "Lists the planned runs, with the time that they will take.");
  const auto store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "One array with an object for each.");
  command.addExamples("queue list");
  command.setAction([store, &outcome] { list(*store, outcome.json); });
}

void addMove(Command& queue) {
  Command command = queue.addCommand("move", "Moves a planned run to another place.");
  const auto options = std::make_shared<MoveOptions>();
  command.addOption("id", options->id, "Its id, as queue list shows it.").typeName("ID").required();
  command.addOption("place", options->place, "Its new place; 1 is the first.")
      .typeName("PLACE")
      .between(1, 1000000)
      .required();
  options->store = addStoreOption(command);
  command.addExamples("queue move 7 1");
  command.setAction([options] { move(*options); });
}

void addRemove(Command& queue) {
  Command command = queue.addCommand("remove", "Takes planned runs out; those that have begun stay kept runs.");
  const auto options = std::make_shared<RemoveOptions>();
  command.addOption("ids", options->ids, "Their ids, as queue list shows them.").typeName("ID").expected(0, -1);
  command.addFlag("--done", options->done, "All that are done.");
  options->store = addStoreOption(command);
  command.addExamples(
      "queue remove 7 8\n"
      "queue remove --done");
  command.setAction([options] { remove(*options); });
}

}  // namespace

void addQueue(Command& app, Outcome& outcome) {
  Command command = app.addCommand("queue", "Plans runs and trains them one after the other.");
  addAdd(command);
  addList(command, outcome);
  addMove(command);
  addRemove(command);
  addQueueRun(command, outcome);
  command.needsCommand();
  command.addExamples(
      "queue add --data emoji --recipe model-6 --seeds 3\n"
      "queue list\n"
      "queue run");
}

}  // namespace cli
