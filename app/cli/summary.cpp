// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "core/base/log.h"
#include "core/engine/layer_table.h"

namespace cli {
namespace {

nlohmann::ordered_json toJson(const core::LayerTable& table) {
  auto layers = nlohmann::ordered_json::array();
  for (const core::LayerRow& row : table.rows) {
    layers.push_back({{"name", row.name},
                      {"type", row.type},
                      {"output_shape", row.outputShape},
                      {"parameters", row.parameters},
                      {"multiply_adds", row.multiplyAdds}});
  }
  return {{"model", table.model},
          {"layers", layers},
          {"total", table.total()},
          {"trainable", table.trainable},
          {"non_trainable", table.nonTrainable}};
}

nlohmann::ordered_json toJson(const core::ModelSummary& summary) {
  auto tables = nlohmann::ordered_json::array();
  for (const core::LayerTable& table : summary.tables) tables.push_back(toJson(table));
  return {{"tables", tables},
          {"multiply_adds", summary.multiplyAdds},
          {"training_bytes", summary.memory.training},
          {"use_bytes", summary.memory.use}};
}

}  // namespace

void addSummary(Command& app, Outcome& outcome) {
  Command command = app.addCommand("summary", "Prints a model's layers, output shapes and parameters.");
  command.addFlag("--json", outcome.json, "The tables as JSON.");
  const auto options = std::make_shared<RecipeOptions>(command);
  command.addExamples(
      "summary --recipe model-6\n"
      "summary --architecture unet --size 128 --filters 16,32,64");
  command.setAction([options, &outcome] {
    const core::RunSettings settings = options->settings();
    const core::ModelSummary summary = core::summarize(settings);
    print(outcome.json ? jsonText(toJson(summary)) : core::formatSummary(summary));
    const core::Message refusal = core::memoryRefusal(settings, summary.memory, core::MemoryUse::Training);
    if (!refusal.empty()) core::logMessage(core::LogLevel::Warning, refusal.english());
  });
}

}  // namespace cli
