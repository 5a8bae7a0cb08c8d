// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pytorch_folder.h"

#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/batch.h"
#include "core/exchange/model_card.h"
#include "core/exchange/pytorch_source.h"
#include "core/exchange/run_csv.h"
#include "core/run/settings_file.h"
#include "core/run/tensor_file.h"
#include "core/store/kept_run.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

void makeEmpty(const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    throw Error(ErrorCode::FileUnwritable, displayPath(folder),
                {coreText("Core",
                          "\"%1\" is there already and holds something. Choose another folder, or empty that one "
                          "first."),
                 displayPath(folder)});
  }
  fs::create_directories(folder, error);
  if (!error) return;
  throw Error(ErrorCode::FileUnwritable, displayPath(folder),
              {coreText("Core", "The folder \"%1\" cannot be made: %2."), displayPath(folder), systemReason(error)});
}

OrderedJson valueOf(const SettingValue& value) {
  return std::visit([](const auto& plain) { return OrderedJson(plain); }, value);
}

std::string configText(const RunDetails& details, const RunSettings& settings, const ModelDescription& model) {
  const auto [low, high] = rangeEnds(model.range);
  OrderedJson options = OrderedJson::object();
  for (const auto& [key, value] : settings.architecture.options) options[key] = valueOf(value);
  const OrderedJson config = {
      {"model_type", "afterimage"},
      {"run", details.summary.uid},
      {"architecture", settings.architecture.name},
      {"architecture_options", options},
      {"image", {{"width", model.image.width}, {"height", model.image.height}, {"channels", model.image.channels}}},
      {"value_range", {low, high}},
      {"parameters", details.summary.parameters},
      {"weights", "model.safetensors"},
      {"program", "Afterimage " + details.program},
      {"recipe", OrderedJson::parse(details.settings)},
  };
  return config.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

void writeWeights(const ModelDescription& model, const fs::path& file) {
  std::vector<TensorContents> tensors;
  for (const DescribedLayer& layer : model.layers) {
    for (const WeightValues& weight : layer.weights) {
      tensors.push_back(
          {{layer.name + "." + weight.name, weight.shape, false}, std::as_bytes(std::span(weight.values))});
    }
  }
  writeTensorFile(file, tensors, {{"format", "pt"}});
}

}  // namespace

void writePytorchFolder(RunStore& store, const std::string& uid, const ModelDescription& model,
                        const std::string& which, const fs::path& folder) {
  const KeptRun run(store, uid);
  const RunDetails details = run.details();
  const RunSettings settings = parseRecipe(details.settings, "run " + uid).settings;
  const std::string source = pytorchSource(model, details.summary.name);
  makeEmpty(folder);
  writeWeights(model, folder / "model.safetensors");
  writeFileWhole(folder / "config.json", configText(details, settings, model));
  writeFileWhole(folder / "model.py", source);
  writeFileWhole(folder / "metrics.csv", runCsv(store, uid));
  writeFileWhole(folder / "README.md", modelCard(details, settings, run.curves(), model, which));
}

}  // namespace core
