// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnx_file.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/data/batch.h"
#include "core/exchange/onnx_layers.h"

namespace core {
namespace {

using Notes = std::map<std::string, std::string>;
using Shape = std::vector<std::int64_t>;

constexpr const char* kPicturesAbout =
    "Pictures as bytes: count x height x width x 3 (red, green, blue), 0 to 255, of just this size.";
constexpr const char* kReconstructionAbout =
    "Pictures as floats: count x height x width x channels, 0 (black) to 1 (white); not cut off outside.";
constexpr const char* kCodeAbout = "What the encoder makes of each picture; a grid is height x width x channels.";

Shape channelsLast(const Shape& shape) {
  if (shape.size() != 3) return shape;
  return {shape[1], shape[2], shape[0]};
}

// One file: the model from its pictures or its code on, up to its code or its end.
class OnnxExport {
 public:
  explicit OnnxExport(const ModelDescription& model) : model_(model) {}

  void write(bool fromCode, bool toCode, Notes notes, const std::filesystem::path& file, const WorkProgress& progress) {
    std::string value = fromCode ? codeInput() : picturesInput();
    const std::size_t last = toCode ? *model_.code : model_.layers.size() - 1;
    value = layers(value, fromCode ? model_.code : std::nullopt, last);
    toCode ? codeOutput(value) : reconstruction(value);
    notes["input"] = fromCode ? kCodeAbout : kPicturesAbout;
    notes["output"] = toCode ? kCodeAbout : kReconstructionAbout;
    graph_.write(file, "afterimage", notes["input"] + " -> " + notes["output"], notes, progress);
  }

 private:
  // The bytes as the model takes them: in its colours and range, channels first.
  std::string picturesInput() {
    const ImageShape& shape = model_.image;
    graph_.input("pictures", OnnxGraph::Type::Byte, {shape.height, shape.width, 3}, kPicturesAbout);
    std::string value = graph_.add("Cast", {"pictures"}, OnnxGraph::Attributes().integer("to", 1));
    if (shape.channels == 1) value = grey(value);
    const auto [low, high] = rangeEnds(model_.range);
    if (high - low != 255.0F) {
      if (high - low != 1.0F) value = graph_.add("Mul", {value, number(high - low)});
      value = graph_.add("Div", {value, number(255.0F)});
    }
    if (low != 0.0F) value = graph_.add("Add", {value, number(low)});
    return transposed(value, {0, 3, 1, 2});
  }

  // Brightness as the program reads it from coloured pictures: ITU-R BT.601 in whole numbers of 15 bits, rounded to a byte.
  std::string grey(const std::string& colours) {
    const std::string shares = graph_.constant({9798.0F, 19235.0F, 3735.0F}, {3, 1});
    const std::string sum = graph_.add("MatMul", {colours, shares});
    const std::string rounded = graph_.add("Add", {sum, number(16384.0F)});
    return graph_.add("Floor", {graph_.add("Div", {rounded, number(32768.0F)})});
  }

  std::string codeInput() {
    const Shape& shape = model_.layers[*model_.code].output;
    graph_.input("code", OnnxGraph::Type::Float, channelsLast(shape), kCodeAbout);
    return shape.size() == 3 ? transposed("code", {0, 3, 1, 2}) : "code";
  }

  std::string layers(const std::string& begin, std::optional<std::size_t> from, std::size_t last) {
    const std::vector<bool> needed = model_.neededFor(last, from);
    std::vector<std::string> values(model_.layers.size());
    if (from) values[*from] = begin;
    for (std::size_t i = 0; i <= last; ++i) {
      if (!needed[i]) continue;
      std::vector<std::string> inputs;
      for (const std::size_t input : model_.layers[i].inputs) inputs.push_back(values[input]);
      if (inputs.empty()) inputs.push_back(begin);
      values[i] = addOnnxLayer(graph_, model_.layers[i], inputs);
    }
    return values[last];
  }

  void codeOutput(const std::string& value) {
    const Shape& shape = model_.layers[*model_.code].output;
    (void)(shape.size() == 3 ? transposed(value, {0, 2, 3, 1}, "code") : graph_.add("Identity", {value}, {}, "code"));
    graph_.output("code", channelsLast(shape), kCodeAbout);
  }

  void reconstruction(std::string value) {
    const auto [low, high] = rangeEnds(model_.range);
    if (low != 0.0F) value = graph_.add("Sub", {value, number(low)});
    if (high - low != 1.0F) value = graph_.add("Div", {value, number(high - low)});
    (void)transposed(value, {0, 2, 3, 1}, "reconstruction");
    graph_.output("reconstruction", channelsLast(model_.layers.back().output), kReconstructionAbout);
  }

  std::string number(float value) { return graph_.constant({value}, {}); }

  std::string transposed(const std::string& value, const Shape& order, const std::string& output = {}) {
    return graph_.add("Transpose", {value}, OnnxGraph::Attributes().integers("perm", order), output);
  }

  const ModelDescription& model_;
  OnnxGraph graph_;
};

}  // namespace

void writeOnnx(const ModelDescription& model, const Notes& notes, const std::filesystem::path& file,
               const WorkProgress& progress) {
  OnnxExport(model).write(false, false, notes, file, progress);
}

std::vector<std::filesystem::path> onnxPartsOf(const std::filesystem::path& file) {
  const auto named = [&](const char* part) {
    std::filesystem::path other = file;
    other.replace_filename(file.stem().native() + part + (file.has_extension() ? file.extension().native() : ".onnx"));
    return other;
  };
  return {named("-encoder"), named("-decoder")};
}

std::vector<std::filesystem::path> writeOnnxParts(const ModelDescription& model, const Notes& notes,
                                                  const std::filesystem::path& file, const WorkProgress& progress) {
  if (!model.code) {
    throw Error(ErrorCode::InvalidSetting, "onnx",
                coreText("Core",
                         "This model has no code that a picture could be made from, so it cannot be divided into "
                         "an encoder and a decoder. Export it whole."));
  }
  const std::vector<std::filesystem::path> files = onnxPartsOf(file);
  OnnxExport(model).write(false, true, notes, files[0], progress.part(0.0, 0.5));
  OnnxExport(model).write(true, false, notes, files[1], progress.part(0.5, 1.0));
  return files;
}

}  // namespace core
