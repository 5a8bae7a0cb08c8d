// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/pytorch_layers.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/base/error.h"
#include "core/base/number.h"

namespace core {
namespace {

using Numbers = std::vector<std::int64_t>;

std::string tuple(const Numbers& numbers) {
  std::string text = "(";
  for (const std::int64_t number : numbers) text += (text.size() == 1 ? "" : ", ") + std::to_string(number);
  return text + (numbers.size() == 1 ? ",)" : ")");
}

std::string pythonNumber(double value) {
  const std::string text = formatNumber(value);
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

// The same above as below and on the left as on the right: PyTorch's layers can do that themselves.
bool isEven(const Numbers& sides) { return sides[0] == sides[2] && sides[1] == sides[3]; }
bool isNothing(const Numbers& sides) { return sides == Numbers{0, 0, 0, 0}; }

// What PyTorch's function of the value pads: left, right, above, below.
std::string padded(const std::string& value, const Numbers& sides, const std::string& with = {}) {
  const std::string fill = with.empty() ? "" : ", value=" + with;
  return "F.pad(" + value + ", " + tuple({sides[1], sides[3], sides[0], sides[2]}) + fill + ")";
}

std::string slice(std::int64_t begin, std::int64_t end) {
  return (begin == 0 ? "" : std::to_string(begin)) + ":" + (end == 0 ? "" : std::to_string(-end));
}

std::string cropped(const std::string& value, const Numbers& sides) {
  return value + "[:, :, " + slice(sides[0], sides[2]) + ", " + slice(sides[1], sides[3]) + "]";
}

std::string activated(const std::string& value, const std::string& activation) {
  static const std::map<std::string, std::string> functions = {
      {"relu", "torch.relu"}, {"sigmoid", "torch.sigmoid"}, {"tanh", "torch.tanh"},     {"elu", "F.elu"},
      {"selu", "F.selu"},     {"softplus", "F.softplus"},   {"softsign", "F.softsign"}, {"silu", "F.silu"}};
  if (activation == "softmax") return "torch.softmax(" + value + ", 1)";
  const auto found = functions.find(activation);
  return found == functions.end() ? value : found->second + "(" + value + ")";
}

std::string convolutionModule(const DescribedLayer& layer) {
  const bool isTransposed = layer.type == "Conv2DTranspose";
  const Numbers sides = layer.padding();
  std::string text = isTransposed ? "nn.ConvTranspose2d(" : "nn.Conv2d(";
  text += std::to_string(layer.input.front()) + ", " + std::to_string(layer.output.front()) + ", " +
          tuple(layer.integers("kernel_size", 2)) + ", stride=" + tuple(layer.integers("stride", 2));
  if (isEven(sides) && !isNothing(sides)) text += ", padding=" + tuple({sides[0], sides[1]});
  if (isTransposed && layer.integers("output_padding", 2) != Numbers{0, 0}) {
    text += ", output_padding=" + tuple(layer.integers("output_padding", 2));
  }
  if (layer.attributes.contains("dilation")) text += ", dilation=" + tuple(layer.integers("dilation", 2));
  return text + (layer.weight("bias") == nullptr ? ", bias=False)" : ")");
}

std::string convolutionCall(const DescribedLayer& layer, const std::string& module, const std::string& value) {
  const Numbers sides = layer.padding();
  if (isEven(sides)) return activated(module + "(" + value + ")", layer.text("activation"));
  const std::string made = layer.type == "Conv2DTranspose" ? cropped(module + "(" + value + ")", sides)
                                                           : module + "(" + padded(value, sides) + ")";
  return activated(made, layer.text("activation"));
}

std::string denseCall(const DescribedLayer& layer, const std::string& module, const std::string& value) {
  if (!layer.isOn("each_pixel")) return activated(module + "(" + value + ")", layer.text("activation"));
  // Softmax over the channels, which are the second axis again when it is taken.
  return activated(module + "(" + value + ".permute(0, 2, 3, 1)).permute(0, 3, 1, 2)", layer.text("activation"));
}

std::string pooled(const DescribedLayer& layer, const std::string& value) {
  const std::string geometry = tuple(layer.integers("kernel_size", 2)) + ", " + tuple(layer.integers("stride", 2));
  const Numbers sides = layer.padding();
  if (layer.type == "MaxPooling2D") {
    return "F.max_pool2d(" + (isNothing(sides) ? value : padded(value, sides, "float(\"-inf\")")) + ", " + geometry +
           ")";
  }
  if (isNothing(sides)) return "F.avg_pool2d(" + value + ", " + geometry + ")";
  // What is padded does not count in the mean.
  return "F.avg_pool2d(" + padded(value, sides) + ", " + geometry + ") / F.avg_pool2d(" +
         padded("torch.ones_like(" + value + ")", sides) + ", " + geometry + ")";
}

std::string enlarged(const DescribedLayer& layer, const std::string& value) {
  const std::string scale = "F.interpolate(" + value + ", scale_factor=" + tuple(layer.integers("scale_factor", 2));
  if (layer.text("interpolation") == "nearest") return scale + ", mode=\"nearest\")";
  return scale + ", mode=\"bilinear\", align_corners=False)";
}

Numbers cutSides(const DescribedLayer& layer) {
  Numbers sides;
  for (const char* key : {"top", "left", "bottom", "right"}) {
    sides.push_back(layer.attributes.contains(key) ? layer.integers(key, 1).front() : 0);
  }
  return sides;
}

std::string reshaped(const DescribedLayer& layer, const std::string& value) {
  Numbers shape = layer.integers("target_shape", 3);
  shape.insert(shape.begin(), -1);
  return value + ".reshape" + tuple(shape) + ".permute(0, 3, 1, 2)";
}

}  // namespace

std::string pytorchModule(const DescribedLayer& layer) {
  if (layer.type == "Conv2D" || layer.type == "Conv2DTranspose") return convolutionModule(layer);
  if (layer.type == "Dense") {
    const Numbers& shape = layer.weight("weight")->shape;
    return "nn.Linear(" + std::to_string(shape[1]) + ", " + std::to_string(shape[0]) +
           (layer.weight("bias") == nullptr ? ", bias=False)" : ")");
  }
  if (layer.type != "BatchNormalization") return {};
  return std::string(layer.input.size() == 3 ? "nn.BatchNorm2d(" : "nn.BatchNorm1d(") +
         std::to_string(layer.input.front()) + ", eps=" + pythonNumber(layer.real("epsilon")) +
         ", momentum=" + formatNumber(1.0 - layer.real("momentum")) + ")";
}

std::string pytorchCall(const DescribedLayer& layer, const std::string& module, const std::string& value) {
  const std::string& type = layer.type;
  if (type == "Conv2D" || type == "Conv2DTranspose") return convolutionCall(layer, module, value);
  if (type == "Dense") return denseCall(layer, module, value);
  if (type == "BatchNormalization") return module + "(" + value + ")";
  if (type == "Activation") return activated(value, layer.text("activation"));
  if (type == "LeakyReLU") return "F.leaky_relu(" + value + ", " + pythonNumber(layer.real("negative_slope")) + ")";
  if (type == "MaxPooling2D" || type == "AveragePooling2D") return pooled(layer, value);
  if (type == "UpSampling2D") return enlarged(layer, value);
  if (type == "ZeroPadding2D") return padded(value, layer.padding());
  if (type == "Cropping2D") return cropped(value, cutSides(layer));
  if (type == "Flatten") return layer.input.size() == 3 ? value + ".permute(0, 2, 3, 1).flatten(1)" : value;
  if (type == "Reshape") return reshaped(layer, value);
  if (type == "Rescaling") {
    return value + " * " + pythonNumber(layer.real("scale")) + " + " + pythonNumber(layer.real("offset"));
  }
  if (type == "Dropout") return "F.dropout(" + value + ", " + pythonNumber(layer.real("rate")) + ", self.training)";
  if (type == "SpatialDropout2D") {
    return "F.dropout2d(" + value + ", " + pythonNumber(layer.real("rate")) + ", self.training)";
  }
  if (type == "Concatenate" || type == "Add" || type == "GaussianNoise") return value;
  throw Error(ErrorCode::Engine, type,
              {coreText("Core", "A layer \"%1\" cannot be written for other programs."), type});
}

}  // namespace core
