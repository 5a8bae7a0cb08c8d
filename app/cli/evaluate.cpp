// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_options.h"
#include "app/cli/setting_options.h"
#include "app/cli/text_table.h"
#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/engine/trained_model.h"

namespace cli {
namespace {

void printFigures(const core::MetricValues& metrics, std::size_t count, const RunOptions& options) {
  print(core::groupDigits(static_cast<long long>(count)) + " " + options.split() + " pictures, weights \"" +
        options.weights() + "\"\n");
  std::vector<std::vector<std::string>> rows;
  for (const std::string& name : core::namesInReadingOrder(metrics)) {
    rows.push_back({name, core::formatMetric(name, metrics.at(name))});
  }
  print(formatTable(rows));
}

void evaluate(const RunOptions& options, bool json) {
  const core::RecordedRun run = options.run();
  core::TrainedModel model(run.settings, options.weightsFile());
  const core::Dataset dataset = options.dataset(run);
  const std::vector<std::uint32_t> samples = options.samples(dataset);
  const core::MetricValues metrics = model.evaluate(dataset, samples);
  if (!json) return printFigures(metrics, samples.size(), options);
  nlohmann::ordered_json object = {
      {"weights", options.weights()}, {"split", options.split()}, {"pictures", samples.size()}};
  for (const auto& [name, value] : metrics) object[name] = value;
  print(jsonText(object));
}

}  // namespace

void addEvaluate(Command& app, Outcome& outcome) {
  Command command = app.addCommand("evaluate", "Measures what a run has learnt.");
  const auto options = std::make_shared<RunOptions>(command);
  command.addFlag("--json", outcome.json, "The figures as JSON.");
  command.addExamples(
      "evaluate last\n"
      "evaluate 1a2b --weights final --split test\n"
      "evaluate my-run --data other-pictures --json");
  command.setAction([options, &outcome] { evaluate(*options, outcome.json); });
}

}  // namespace cli
