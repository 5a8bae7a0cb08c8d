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

// The folder that is being filled. What was written goes again unless it became whole; a folder that was there stays.
class NewFolder {
 public:
  explicit NewFolder(const fs::path& folder) : folder_(folder) {
    std::error_code error;
    wasThere_ = fs::exists(folder, error);
    if (wasThere_ && !fs::is_empty(folder, error)) {
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
  ~NewFolder() {
    std::error_code ignored;
    if (isWhole_) return;
    for (const char* const name : {"model.safetensors", "config.json", "model.py", "metrics.csv", "README.md"}) {
      fs::remove(folder_ / name, ignored);
    }
    if (!wasThere_) fs::remove(folder_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void keep() { isWhole_ = true; }

 private:
  fs::path folder_;
  bool wasThere_ = false;
  bool isWhole_ = false;
};

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

void writeWeights(const ModelDescription& model, const fs::path& file, const WorkProgress& progress) {
  std::vector<TensorContents> tensors;
  for (const DescribedLayer& layer : model.layers) {
    for (const WeightValues& weight : layer.weights) {
      tensors.push_back(
          {{layer.name + "." + weight.name, weight.shape, false}, std::as_bytes(std::span(weight.values))});
    }
  }
  writeTensorFile(file, tensors, {{"format", "pt"}}, progress);
}

}  // namespace

void writePytorchFolder(RunStore& store, const std::string& uid, const ModelDescription& model,
                        const std::string& which, const fs::path& folder, const WorkProgress& progress) {
  const KeptRun run(store, uid);
  const RunDetails details = run.details();
  const RunSettings settings = parseRecipe(details.settings, "run " + uid).settings;
  const std::string source = pytorchSource(model, details.summary.name);
  NewFolder fresh(folder);
  writeWeights(model, folder / "model.safetensors", progress);
  writeFileWhole(folder / "config.json", configText(details, settings, model));
  writeFileWhole(folder / "model.py", source);
  writeFileWhole(folder / "metrics.csv", runCsv(store, uid));
  writeFileWhole(folder / "README.md", modelCard(details, settings, run.curves(), model, which));
  fresh.keep();
}

}  // namespace core
