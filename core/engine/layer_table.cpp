// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/layer_table.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "core/base/data_size.h"
#include "core/base/text.h"
#include "core/engine/architecture.h"
#include "core/engine/initializers.h"
#include "core/run/model_description.h"

namespace core {
namespace {

constexpr std::size_t kTableWidth = 65;
constexpr std::size_t kShapeColumn = 29;
constexpr std::size_t kParameterColumn = 55;

// "Conv2D" -> "conv2d", "MaxPooling2D" -> "max_pooling2d": Keras's own snake case.
std::string snakeCase(const std::string& type) {
  std::string name;
  for (std::size_t i = 0; i < type.size(); ++i) {
    const bool upper = type[i] >= 'A' && type[i] <= 'Z';
    const bool followsLower = i > 0 && type[i - 1] >= 'a' && type[i - 1] <= 'z';
    const bool beforeLower = i > 0 && i + 1 < type.size() && type[i + 1] >= 'a' && type[i + 1] <= 'z';
    if (upper && (followsLower || beforeLower)) name += '_';
    name += upper ? static_cast<char>(type[i] - 'A' + 'a') : type[i];
  }
  return name;
}

// Numbers layers as one Keras session does: conv2d, conv2d_1, ...
class LayerNames {
 public:
  std::string next(const std::string& type) {
    const std::string name = type == "Conv2DTranspose" ? "conv2d_transpose" : snakeCase(type);
    const int count = counts_[name]++;
    return count == 0 ? name : name + "_" + std::to_string(count);
  }
  std::string nextInput() { return "input_" + std::to_string(++inputs_); }

 private:
  std::map<std::string, int> counts_;
  int inputs_ = 0;
};

// Without the batch axis, channels last.
std::vector<std::int64_t> kerasShape(const std::vector<std::int64_t>& shape) {
  if (shape.size() == 4) return {shape[2], shape[3], shape[1]};
  return {shape.begin() + 1, shape.end()};
}

LayerTable tableOf(const ModelPart& part, LayerNames& names) {
  LayerTable table{part.name, {}, 0, 0};
  table.rows.push_back({names.nextInput(), "InputLayer", kerasShape(part.calls.front().input), 0, 0});
  for (const LayerCall& call : part.calls) {
    const std::string& type = call.layer.type;
    LayerRow row{names.next(type), type, kerasShape(call.output), 0, call.multiplyAdds};
    for (const auto& [name, tensor] : call.layer.weights) {
      row.parameters += tensor.numel();
      (tensor.requires_grad() ? table.trainable : table.nonTrainable) += tensor.numel();
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// The table above encoder and decoder, with one row for each.
LayerTable tableOfParts(const std::vector<LayerTable>& parts, LayerNames& names) {
  LayerTable whole{"autoencoder", {}, 0, 0};
  whole.rows.push_back({names.nextInput(), "InputLayer", parts.front().rows.front().outputShape, 0, 0});
  for (const LayerTable& part : parts) {
    std::int64_t multiplyAdds = 0;
    for (const LayerRow& row : part.rows) multiplyAdds += row.multiplyAdds;
    whole.rows.push_back({part.model, "Model", part.rows.back().outputShape, part.total(), multiplyAdds});
    whole.trainable += part.trainable;
    whole.nonTrainable += part.nonTrainable;
  }
  return whole;
}

std::string shapeText(const LayerRow& row) {
  std::string text = "(None";
  for (const std::int64_t side : row.outputShape) text += ", " + std::to_string(side);
  return row.type == "InputLayer" ? "[" + text + ")]" : text + ")";
}

// Keras cuts a column where the next begins, leaving one blank.
void appendColumn(std::string& line, const std::string& text, std::size_t begin, std::size_t end) {
  line.resize(begin, ' ');
  line += text.substr(0, end - begin - 1);
}

std::string tableLine(const std::string& name, const std::string& shape, const std::string& parameters) {
  std::string line;
  appendColumn(line, name, 0, kShapeColumn);
  appendColumn(line, shape, kShapeColumn, kParameterColumn);
  appendColumn(line, parameters, kParameterColumn, kTableWidth + 1);
  line.resize(kTableWidth, ' ');
  return line + "\n";
}

std::string formatTable(const LayerTable& table) {
  const std::string thin = std::string(kTableWidth, '_') + "\n";
  const std::string thick = std::string(kTableWidth, '=') + "\n";
  std::string text =
      "Model: \"" + table.model + "\"\n" + thin + tableLine("Layer (type)", "Output Shape", "Param #") + thick;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const LayerRow& row = table.rows[i];
    text += tableLine(row.name + " (" + row.type + ")", shapeText(row), std::to_string(row.parameters));
    text += i + 1 < table.rows.size() ? thin : thick;
  }
  text += "Total params: " + groupDigits(table.total()) + "\n";
  text += "Trainable params: " + groupDigits(table.trainable) + "\n";
  text += "Non-trainable params: " + groupDigits(table.nonTrainable) + "\n";
  return text + thin;
}

// What remains at the narrowest place, unless values are led past it.
std::int64_t narrowestPlace(const std::vector<ModelPart>& parts) {
  std::int64_t narrowest = std::numeric_limits<std::int64_t>::max();
  for (const ModelPart& part : parts) {
    for (const LayerCall& call : part.calls) {
      if (call.layer.type == "Concatenate" || call.layer.type == "Add") return 0;
      const std::int64_t values =
          std::accumulate(call.output.begin() + 1, call.output.end(), std::int64_t{1}, std::multiplies<>());
      narrowest = std::min(narrowest, values);
    }
  }
  return narrowest;
}

void findUnevenEnlarging(const std::vector<ModelPart>& parts, ModelSummary& summary) {
  for (const ModelPart& part : parts) {
    for (const auto& call : part.calls) {
      if (call.layer.type != "Conv2DTranspose") continue;
      const auto kernel = integersOf(call.layer.attributes, "kernel_size", 2);
      const auto stride = integersOf(call.layer.attributes, "stride", 2);
      for (std::size_t axis = 0; axis < kernel.size(); ++axis) {
        if (kernel[axis] % stride[axis] == 0) continue;
        summary.unevenKernel = kernel[axis];
        summary.unevenStride = stride[axis];
        return;
      }
    }
  }
}

}  // namespace

ModelSummary summarize(const RunSettings& settings) {
  const ImageShape shape = modelShape(settings.data);
  const NewWeightsScope ofAnySize(NewWeights::ShapesOnly);
  const std::shared_ptr<ImageModel> model = buildModel(settings.architecture, shape);
  const std::vector<ModelPart> parts = countedCalls(model->graph(), {shape.channels, shape.height, shape.width});

  ModelSummary summary;
  LayerNames names;
  for (const ModelPart& part : parts) summary.tables.push_back(tableOf(part, names));
  for (const LayerTable& table : summary.tables) {
    for (const LayerRow& row : table.rows) summary.multiplyAdds += row.multiplyAdds;
  }
  if (summary.tables.size() > 1) {
    summary.tables.insert(summary.tables.begin(), tableOfParts(summary.tables, names));
  }
  summary.codeValues = narrowestPlace(parts);
  findUnevenEnlarging(parts, summary);
  summary.memory = memoryNeed(settings, *model, parts);
  return summary;
}

std::string formatSummary(const ModelSummary& summary) {
  std::string text;
  for (const LayerTable& table : summary.tables) text += formatTable(table) + "\n";
  text += "Multiply-adds per picture: " + groupDigits(summary.multiplyAdds) + "\n";
  text += "Memory to train: about " + dataSize(summary.memory.training).english() + "; to use what was learnt: about " +
          dataSize(summary.memory.use).english() + "\n";
  return text;
}

}  // namespace core
