// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/engine/baselines.h"
#include "core/engine/device.h"

namespace cli {
namespace {

struct BaselineOptions {
  explicit BaselineOptions(Command& command) : recipe(command) {}

  std::string data;
  RecipeOptions recipe;
};

void printBaselines(const BaselineOptions& options, bool json) {
  const core::RunSettings settings = options.recipe.settingsOn(options.data);
  (void)core::prepareDevice(settings.training);  // Sets the number of threads.
  const core::Dataset dataset = loadWithProgress(settings.data);
  const std::vector<core::Baseline> baselines = core::computeBaselines(settings, dataset);
  if (!json) {
    const std::size_t count = dataset.indicesOf(core::Split::Validation).size();
    print(core::groupDigits(static_cast<long long>(count)) + " validation pictures, loss " + settings.loss + "\n" +
          formatBaselines(baselines));
    return;
  }
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  for (const core::Baseline& baseline : baselines) object[baseline.name] = baseline.metrics;
  print(jsonText(object));
}

}  // namespace

void addBaselines(Command& app, Outcome& outcome) {
  Command command =
      app.addCommand("baselines", "What a model must beat: the mean picture, the best constant, the input itself.");
  const auto options = std::make_shared<BaselineOptions>(command);
  command.addOption("--data", options->data, "A folder of pictures, or the name of sample pictures.")
      .path("DIR")
      .required();
  command.addFlag("--json", outcome.json, "The figures as JSON.");
  command.addExamples(
      "baselines --data ~/Pictures --size 64 --loss mae\n"
      "baselines --data emoji --recipe model-6");
  command.setAction([options, &outcome] { printBaselines(*options, outcome.json); });
}

}  // namespace cli
