// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pytorch_source.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/number.h"
#include "core/data/batch.h"
#include "core/exchange/pytorch_layers.h"

namespace core {
namespace {

// "encoder.0" as the module that Python finds it in, and its key there; no key for a module by itself.
std::pair<std::string, std::string> placeOf(const std::string& name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return {name, {}};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

std::string reachedAs(const std::string& name) {
  const auto [group, key] = placeOf(name);
  return "self." + group + (key.empty() ? "" : "[\"" + key + "\"]");
}

std::string floatText(float value) { return formatNumber(static_cast<double>(value)); }

// Nothing that ends a Python text early.
std::string harmless(const std::string& title) {
  std::string text;
  for (const char character : title) {
    const auto code = static_cast<unsigned char>(character);
    text += code < 0x20U || character == '"' || character == '\\' ? ' ' : character;
  }
  return text;
}

class PytorchSource {
 public:
  PytorchSource(const ModelDescription& model, std::string title) : model_(model), title_(std::move(title)) {}

  std::string text() {
    const auto [low, high] = rangeEnds(model_.range);
    return head() + "class Model(nn.Module):\n    \"\"\"Takes and makes count x " +
           std::to_string(model_.image.channels) + " x " + std::to_string(model_.image.height) + " x " +
           std::to_string(model_.image.width) + " floats, which " + floatText(low) + " (black) to " + floatText(high) +
           " (white) fill.\"\"\"\n\n" + modules() + calls() + uses(low, high);
  }

 private:
  [[nodiscard]] std::string head() const {
    return "# " + harmless(title_) +
           ", rebuilt in PyTorch. Written by Afterimage for this model alone.\n"
           "\"\"\"Usage, beside model.safetensors:\n\n"
           "    from model import load, reconstruct\n"
           "    outputs = reconstruct(load(), pictures)\n\n"
           "Needs torch and safetensors.\n\"\"\"\n"
           "from pathlib import Path\n\nimport torch\nfrom safetensors.torch import load_file\nfrom torch import nn\n"
           "from torch.nn import functional as F\n\n\n";
  }

  // What holds weights, under the names that these have in files.
  [[nodiscard]] std::string modules() const {
    std::map<std::string, std::string> groups;
    std::vector<std::string> order;
    for (const DescribedLayer& layer : model_.layers) {
      const std::string module = pytorchModule(layer);
      if (module.empty()) continue;
      const auto [group, key] = placeOf(layer.name);
      if (!groups.contains(group)) order.push_back(group);
      groups[group] += key.empty() ? module : "            \"" + key + "\": " + module + ",\n";
    }
    std::string text = "    def __init__(self):\n        super().__init__()\n";
    for (const std::string& group : order) {
      const std::string& inside = groups[group];
      const bool isOne = inside.starts_with("nn.");
      text += "        self." + group + " = " + (isOne ? inside : "nn.ModuleDict({\n" + inside + "        })") + "\n";
    }
    return text + "\n";
  }

  [[nodiscard]] std::string calls() const {
    const std::size_t last = model_.layers.size() - 1;
    if (!model_.code) return function("forward", "pictures", std::nullopt, last);
    return function("encode", "pictures", std::nullopt, *model_.code) + function("decode", "code", model_.code, last) +
           "    def forward(self, pictures):\n        return self.decode(self.encode(pictures))\n\n";
  }

  // A method that goes from the layer "from" (or the pictures) to another.
  [[nodiscard]] std::string function(const std::string& name, const std::string& input, std::optional<std::size_t> from,
                                     std::size_t last) const {
    const std::vector<bool> needed = model_.neededFor(last, from);
    std::vector<std::string> values(model_.layers.size());
    if (from) values[*from] = input;
    std::string text = "    def " + name + "(self, " + input + "):\n";
    for (std::size_t i = 0; i <= last; ++i) {
      if (!needed[i]) continue;
      const DescribedLayer& layer = model_.layers[i];
      const std::string value = pytorchCall(layer, reachedAs(layer.name), inputOf(layer, values, input));
      values[i] = "x" + std::to_string(i);
      text += "        " + values[i] + " = " + value + "\n";
    }
    return text + "        return " + values[last] + "\n\n";
  }

  static std::string inputOf(const DescribedLayer& layer, const std::vector<std::string>& values,
                             const std::string& input) {
    if (layer.inputs.empty()) return input;
    if (layer.inputs.size() == 1) return values[layer.inputs.front()];
    const bool isSum = layer.type == "Add";
    std::string text;
    for (const std::size_t one : layer.inputs) text += (text.empty() ? "" : isSum ? " + " : ", ") + values[one];
    return isSum ? text : "torch.cat([" + text + "], 1)";
  }

  [[nodiscard]] std::string uses(float low, float high) const {
    const std::string grey =
        model_.image.channels == 3
            ? ""
            : "    shares = torch.tensor([[9798.0], [19235.0], [3735.0]])  # Brightness, as the program reads it.\n"
              "    values = torch.floor((values @ shares + 16384.0) / 32768.0)\n";
    const std::string into = "    values = " + floatText(low) + " + " + floatText(high - low) + " * values / 255.0\n";
    const std::string back = "    return ((outputs - " + (low < 0.0F ? "(" + floatText(low) + ")" : floatText(low)) +
                             ") / " + floatText(high - low) + ").permute(0, 2, 3, 1)\n";
    return "\ndef load(folder=Path(__file__).parent):\n    model = Model()\n"
           "    model.load_state_dict(load_file(Path(folder) / \"model.safetensors\"))\n    return model.eval()\n\n\n"
           "def reconstruct(model, pictures):\n"
           "    \"\"\"pictures: bytes of count x height x width x 3 (red, green, blue). Answers floats of count x "
           "height x "
           "width x channels, 0 (black) to 1 (white).\"\"\"\n"
           "    values = torch.as_tensor(pictures).to(torch.float32)\n" +
           grey + into + "    with torch.no_grad():\n        outputs = model(values.permute(0, 3, 1, 2))\n" + back;
  }

  const ModelDescription& model_;
  std::string title_;
};

}  // namespace

std::string pytorchSource(const ModelDescription& model, const std::string& title) {
  return PytorchSource(model, title).text();
}

}  // namespace core
