// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_import.h"

#include <unistd.h>

#include <span>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/keras_model.h"
#include "core/run/tensor_file.h"
#include "core/store/run_recorder.h"

namespace core {
namespace {

namespace fs = std::filesystem;

class ImportedWeights : public WeightsView {
 public:
  explicit ImportedWeights(const std::vector<WeightValues>& weights) : weights_(weights) {}
  void save(const fs::path& file) const override {
    std::vector<TensorContents> tensors;
    for (const WeightValues& weight : weights_) {
      tensors.push_back({{weight.name, weight.shape, false}, std::as_bytes(std::span(weight.values))});
    }
    writeTensorFile(file, tensors, {{"format", "pt"}});
  }
  // There is no optimizer to go on with.
  void saveCheckpoint(const fs::path& file) const override { save(file); }

 private:
  const std::vector<WeightValues>& weights_;
};

class ScratchWeights {
 public:
  explicit ScratchWeights(const fs::path& folder)
      : path(folder / ("import-" + std::to_string(::getpid()) + ".safetensors")) {}
  ~ScratchWeights() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  ScratchWeights(const ScratchWeights&) = delete;
  ScratchWeights& operator=(const ScratchWeights&) = delete;

  const fs::path path;
};

// Counts it, builds it and gives it its weights: what does not fit together is told here.
ModelCost checkedCost(const KerasModel& model, const fs::path& folder, const fs::path& file, Engine& engine) {
  try {
    const ModelCost cost = engine.cost(model.settings);
    const ScratchWeights scratch(folder);
    ImportedWeights(model.weights).save(scratch.path);
    (void)engine.open(model.settings, scratch.path);
    return cost;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::InvalidSetting && error.code() != ErrorCode::FileUnreadable) throw;
    const std::string shown = displayPath(file);
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" cannot be imported: %2 Nothing was changed."), shown, error.message()});
  }
}

}  // namespace

ImportedModel importKerasModel(const fs::path& storeFolder, const fs::path& file, Engine& engine,
                               const std::string& program, const WorkProgress& progress) {
  KerasModel model = readKerasModel(file);
  if (!file.stem().empty()) model.settings.name = displayPath(file.stem());
  progress.tell(1, 3);
  std::error_code ignored;
  fs::create_directories(storeFolder, ignored);  // The recorder says where that is not possible.
  const ModelCost cost = checkedCost(model, storeFolder, file, engine);
  progress.tell(2, 3);
  RunRecorder recorder(storeFolder, {program, "", "", 0, false});
  RunStarted started;
  started.settings = model.settings;
  started.device = "cpu";
  started.engine = "Keras";
  started.shape = modelShape(model.settings.data);
  started.parameters = cost.trainable;
  recorder.handle(started);
  recorder.attach("layers", cost.layerTable);
  const ImportedWeights weights(model.weights);
  recorder.handle(WeightsReady{0, true, false, &weights});  // What other runs can begin with,
  recorder.handle(WeightsReady{0, false, true, &weights});  // and what this one ended with.
  recorder.handle(RunFinished{0, 0, FinishReason::AllEpochs, false});
  ImportedModel imported{recorder.runUid()};
  if (model.takesAnySize) {
    const ImageShape shape = modelShape(model.settings.data);
    imported.notes.push_back({coreText("Core", "\"%1\" takes pictures of any size; here they have %2 x %3 pixels."),
                              displayPath(file), shape.width, shape.height});
  }
  return imported;
}

}  // namespace core
