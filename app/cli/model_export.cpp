// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_export.h"

#include <map>

#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "app/cli/run_options.h"
#include "app/cli/told_work.h"
#include "core/base/text.h"
#include "core/engine/trained_model.h"
#include "core/exchange/onnx_file.h"
#include "core/exchange/pytorch_folder.h"

namespace cli {

ModelExport::ModelExport(Command& command) {
  command
      .addOption("--onnx", onnx_,
                 "Its model as an ONNX file: from pictures as bytes (count x height x width x 3) to pictures as floats "
                 "from 0 to 1.")
      .path("FILE.onnx");
  command
      .addOption(
          "--onnx-parts", parts_,
          "Its encoder and decoder as two ONNX files, named after this one: FILE-encoder.onnx, FILE-decoder.onnx.")
      .path("FILE.onnx");
  command
      .addOption("--pytorch", pytorch_,
                 "Its model as a new folder for PyTorch: weights, a Python file that rebuilds it, and a model card.")
      .path("DIR");
  command.addOption("--weights", weights_, "Which weights of the model: best (the default), last or final.")
      .typeName("NAME")
      .oneOf({"best", "last", "final"});
}

std::vector<core::ExportKind> ModelExport::kinds() const {
  std::vector<core::ExportKind> kinds;
  if (!onnx_.empty()) kinds.push_back(core::ExportKind::Onnx);
  if (!parts_.empty()) kinds.push_back(core::ExportKind::Onnx);
  if (!pytorch_.empty()) kinds.push_back(core::ExportKind::Pytorch);
  return kinds;
}

void ModelExport::write(core::RunStore& store, const std::string& uid, ToldWork& work) const {
  if (!isAsked()) return;
  const core::RecordedRun run = keptRun(store, uid);
  const core::ModelDescription model = core::TrainedModel(run.settings, keptWeights(store, uid, weights_)).describe();
  const std::map<std::string, std::string> notes = {{"afterimage.run", uid}, {"afterimage.weights", weights_}};
  if (!onnx_.empty()) {
    work.warnOfReplacing(onnx_);
    core::writeOnnx(model, notes, onnx_, work.progress());
    work.say(core::displayPath(onnx_) + "\n");
  }
  if (!parts_.empty()) {
    for (const auto& file : core::onnxPartsOf(parts_)) work.warnOfReplacing(file);
    for (const auto& file : core::writeOnnxParts(model, notes, parts_, work.progress()))
      work.say(core::displayPath(file) + "\n");
  }
  if (!pytorch_.empty()) {
    core::writePytorchFolder(store, uid, model, weights_, pytorch_, work.progress());
    work.say(core::displayPath(pytorch_) + "\n");
  }
}

}  // namespace cli
