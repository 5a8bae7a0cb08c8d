// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/onnx_layers.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"

namespace core {
namespace {

using Attributes = OnnxGraph::Attributes;
using Shape = std::vector<std::int64_t>;

constexpr std::int64_t kToTheEnd = 1LL << 31U;  // Where a slice ends that ends with its axis.

// The operation for an activation; "" leaves values as they are.
std::string operationOf(const std::string& activation) {
  static const std::map<std::string, std::string> operations = {
      {"relu", "Relu"}, {"sigmoid", "Sigmoid"},   {"tanh", "Tanh"},         {"elu", "Elu"},
      {"selu", "Selu"}, {"softplus", "Softplus"}, {"softsign", "Softsign"}, {"softmax", "Softmax"}};
  const auto found = operations.find(activation);
  return found == operations.end() ? std::string() : found->second;
}

class OnnxLayer {
 public:
  OnnxLayer(OnnxGraph& graph, const DescribedLayer& layer) : graph_(graph), layer_(layer) {}

  std::string add(const std::vector<std::string>& inputs) {
    if (layer_.type == "Add") return inputs.size() > 1 ? graph_.add("Sum", inputs) : inputs.front();
    const std::string input =
        inputs.size() > 1 ? graph_.add("Concat", inputs, Attributes().integer("axis", 1)) : inputs.front();
    using Write = std::string (OnnxLayer::*)(const std::string&);
    static const std::map<std::string, Write> known = {
        {"Conv2D", &OnnxLayer::convolution},
        {"Conv2DTranspose", &OnnxLayer::transposedConvolution},
        {"Dense", &OnnxLayer::dense},
        {"BatchNormalization", &OnnxLayer::batchNorm},
        {"Activation", &OnnxLayer::activation},
        {"LeakyReLU", &OnnxLayer::leakyRelu},
        {"MaxPooling2D", &OnnxLayer::pooling},
        {"AveragePooling2D", &OnnxLayer::pooling},
        {"UpSampling2D", &OnnxLayer::upSampling},
        {"ZeroPadding2D", &OnnxLayer::zeroPadding},
        {"Cropping2D", &OnnxLayer::cropping},
        {"Flatten", &OnnxLayer::flatten},
        {"Reshape", &OnnxLayer::reshape},
        {"Rescaling", &OnnxLayer::rescaling},
        {"Concatenate", &OnnxLayer::same},
        {"Dropout", &OnnxLayer::same},
        {"SpatialDropout2D", &OnnxLayer::same},
        {"GaussianNoise", &OnnxLayer::same},
    };
    const auto write = known.find(layer_.type);
    if (write == known.end()) {
      throw Error(ErrorCode::Engine, layer_.type,
                  {coreText("Core", "A layer \"%1\" cannot be written for other programs."), layer_.type});
    }
    return (this->*write->second)(input);
  }

 private:
  // In training alone they do something, or their inputs are joined already.
  std::string same(const std::string& input) { return input; }

  std::string convolution(const std::string& input) {
    Attributes attributes = geometry();
    attributes.integers("pads", layer_.padding());
    if (layer_.attributes.contains("dilation")) attributes.integers("dilations", layer_.integers("dilation", 2));
    return activated(graph_.add("Conv", withWeights(input), attributes));
  }

  std::string transposedConvolution(const std::string& input) {
    Attributes attributes = geometry();
    attributes.integers("pads", layer_.padding()).integers("output_padding", layer_.integers("output_padding", 2));
    return activated(graph_.add("ConvTranspose", withWeights(input), attributes));
  }

  std::string dense(const std::string& input) {
    if (!layer_.isOn("each_pixel")) {
      return activated(graph_.add("Gemm", withWeights(input), Attributes().integer("transB", 1)));
    }
    Shape shape = layer_.weight("weight")->shape;  // A convolution of 1 x 1.
    shape.insert(shape.end(), {1, 1});
    return activated(graph_.add("Conv", withWeights(input, shape)));
  }

  std::string batchNorm(const std::string& input) {
    std::vector<std::string> inputs = {input};
    for (const char* name : {"weight", "bias", "running_mean", "running_var"}) inputs.push_back(weight(name));
    return graph_.add("BatchNormalization", inputs, Attributes().real("epsilon", layer_.real("epsilon")));
  }

  std::string activation(const std::string& input) { return activated(input); }

  std::string leakyRelu(const std::string& input) {
    return graph_.add("LeakyRelu", {input}, Attributes().real("alpha", layer_.real("negative_slope")));
  }

  // What is padded is left out of a mean, as Keras leaves it out.
  std::string pooling(const std::string& input) {
    Attributes attributes;
    attributes.integers("kernel_shape", layer_.integers("kernel_size", 2))
        .integers("strides", layer_.integers("stride", 2))
        .integers("pads", layer_.padding());
    return graph_.add(layer_.type == "MaxPooling2D" ? "MaxPool" : "AveragePool", {input}, attributes);
  }

  std::string upSampling(const std::string& input) {
    const Shape scale = layer_.integers("scale_factor", 2);
    const std::string scales =
        graph_.constant({1.0F, 1.0F, static_cast<float>(scale[0]), static_cast<float>(scale[1])}, {4});
    Attributes attributes;
    if (layer_.text("interpolation") == "nearest") {
      attributes.text("mode", "nearest").text("nearest_mode", "floor");
      attributes.text("coordinate_transformation_mode", "asymmetric");
    } else {
      attributes.text("mode", "linear").text("coordinate_transformation_mode", "half_pixel");
    }
    return graph_.add("Resize", {input, "", scales}, attributes);
  }

  std::string zeroPadding(const std::string& input) {
    const Shape sides = layer_.integers("padding", 4);
    return graph_.add("Pad", {input, graph_.integers({0, 0, sides[0], sides[1], 0, 0, sides[2], sides[3]})});
  }

  std::string cropping(const std::string& input) {
    const auto cut = [&](const char* key) {
      return layer_.attributes.contains(key) ? layer_.integers(key, 1).front() : 0;
    };
    const auto end = [](std::int64_t lost) { return lost == 0 ? kToTheEnd : -lost; };
    return graph_.add("Slice", {input, graph_.integers({cut("top"), cut("left")}),
                                graph_.integers({end(cut("bottom")), end(cut("right"))}), graph_.integers({2, 3})});
  }

  std::string flatten(const std::string& input) {
    if (layer_.input.size() != 3) return input;
    const std::string last = graph_.add("Transpose", {input}, Attributes().integers("perm", {0, 2, 3, 1}));
    return graph_.add("Flatten", {last}, Attributes().integer("axis", 1));
  }

  std::string reshape(const std::string& input) {
    Shape shape = layer_.integers("target_shape", 3);
    shape.insert(shape.begin(), -1);
    const std::string grid = graph_.add("Reshape", {input, graph_.integers(shape)});
    return graph_.add("Transpose", {grid}, Attributes().integers("perm", {0, 3, 1, 2}));
  }

  std::string rescaling(const std::string& input) {
    const auto number = [&](const char* key) { return graph_.constant({static_cast<float>(layer_.real(key))}, {}); };
    return graph_.add("Add", {graph_.add("Mul", {input, number("scale")}), number("offset")});
  }

  Attributes geometry() const {
    Attributes attributes;
    attributes.integers("kernel_shape", layer_.integers("kernel_size", 2))
        .integers("strides", layer_.integers("stride", 2));
    return attributes;
  }

  std::string weight(const std::string& name) {
    const WeightValues& values = *layer_.weight(name);
    return graph_.weight(layer_.name + "." + name, values.shape, values.values);
  }

  // The input, the weight and, where there is one, the bias. shape: of the weight, where it is looked at otherwise.
  std::vector<std::string> withWeights(const std::string& input, const Shape& shape = {}) {
    const WeightValues& values = *layer_.weight("weight");
    std::vector<std::string> inputs = {
        input, graph_.weight(layer_.name + ".weight", shape.empty() ? values.shape : shape, values.values)};
    if (layer_.weight("bias") != nullptr) inputs.push_back(weight("bias"));
    return inputs;
  }

  std::string activated(const std::string& value) {
    const std::string name = layer_.text("activation");
    if (name == "silu") return graph_.add("Mul", {value, graph_.add("Sigmoid", {value})});
    const std::string operation = operationOf(name);
    if (operation.empty()) return value;
    return graph_.add(operation, {value}, name == "softmax" ? Attributes().integer("axis", 1) : Attributes());
  }

  OnnxGraph& graph_;
  const DescribedLayer& layer_;
};

}  // namespace

std::string addOnnxLayer(OnnxGraph& graph, const DescribedLayer& layer, const std::vector<std::string>& inputs) {
  return OnnxLayer(graph, layer).add(inputs);
}

}  // namespace core
