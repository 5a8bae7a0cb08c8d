// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keras_layers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/exchange/bounded_bytes.h"

namespace core {
namespace {

using Json = nlohmann::json;
using Numbers = std::vector<std::int64_t>;

bool isUpper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool isLower(char letter) { return letter >= 'a' && letter <= 'z'; }

class KerasLayer {
 public:
  KerasLayer(const std::string& type, const Json& config, const Json& build)
      : type_(type), config_(config), build_(build), name_(textOr("name", type)) {}

  ListedLayer listed() {
    if (textOr("data_format", "channels_last") != "channels_last") {
      refuse(coreText("Core", "it has the channels first, and the program takes them last."));
    }
    using Convert = void (KerasLayer::*)();
    static const std::map<std::string, Convert> known = {
        {"Conv2D", &KerasLayer::convolution},
        {"Conv2DTranspose", &KerasLayer::transposed},
        {"Dense", &KerasLayer::dense},
        {"Activation", &KerasLayer::activationLayer},
        {"ReLU", &KerasLayer::relu},
        {"ELU", &KerasLayer::elu},
        {"Softmax", &KerasLayer::softmax},
        {"LeakyReLU", &KerasLayer::leakyRelu},
        {"BatchNormalization", &KerasLayer::batchNorm},
        {"MaxPooling2D", &KerasLayer::pooling},
        {"AveragePooling2D", &KerasLayer::pooling},
        {"UpSampling2D", &KerasLayer::upSampling},
        {"ZeroPadding2D", &KerasLayer::zeroPadding},
        {"Cropping2D", &KerasLayer::cropping},
        {"Dropout", &KerasLayer::dropout},
        {"SpatialDropout2D", &KerasLayer::dropout},
        {"GaussianNoise", &KerasLayer::noise},
        {"Flatten", &KerasLayer::plain},
        {"Reshape", &KerasLayer::reshape},
        {"Rescaling", &KerasLayer::rescaling},
        {"Concatenate", &KerasLayer::concatenate},
        {"Add", &KerasLayer::plain},
    };
    const auto convert = known.find(type_);
    if (convert == known.end())
      refuseContents({coreText("Core", "the program has no layer like its \"%1\" (%2)."), name_, type_});
    layer_.type = type_;
    (this->*convert->second)();
    complete();
    return layer_;
  }

 private:
  [[noreturn]] void refuse(const Message& reason) const {
    refuseContents({coreText("Core", "its layer \"%1\" (%2) cannot be taken over: %3"), name_, type_, reason});
  }

  // Absent, or null.
  [[nodiscard]] const Json* find(const char* key) const {
    const auto found = config_.find(key);
    return found == config_.end() || found->is_null() ? nullptr : &*found;
  }
  [[nodiscard]] std::string textOr(const char* key, const std::string& otherwise) const {
    const Json* const found = find(key);
    return found != nullptr && found->is_string() ? found->get<std::string>() : otherwise;
  }
  [[nodiscard]] bool isOn(const char* key, bool otherwise) const {
    const Json* const found = find(key);
    return found != nullptr && found->is_boolean() ? found->get<bool>() : otherwise;
  }
  // Keras 2 writes some numbers as {"class_name": "__numpy__", ...} or {"value": ...}.
  [[nodiscard]] double numberOr(const char* key, double otherwise) const {
    const Json* found = find(key);
    if (found != nullptr && found->is_object() && found->contains("value")) found = &(*found)["value"];
    if (found == nullptr) return otherwise;
    if (!found->is_number()) refuse({coreText("Core", "its \"%1\" is no number."), key});
    return found->get<double>();
  }
  [[nodiscard]] std::int64_t wholeNumber(const char* key) const {
    const Json* const found = find(key);
    if (found == nullptr || !found->is_number_integer()) refuse({coreText("Core", "its \"%1\" is no number."), key});
    return found->get<std::int64_t>();
  }

  // Two numbers, or one for both.
  [[nodiscard]] Numbers pair(const char* key, const Numbers& otherwise) const {
    const Json* const found = find(key);
    if (found == nullptr) return otherwise;
    if (found->is_number_integer()) return Numbers(2, found->get<std::int64_t>());
    const bool isPair =
        found->is_array() && found->size() == 2 && (*found)[0].is_number_integer() && (*found)[1].is_number_integer();
    if (!isPair) refuse({coreText("Core", "its \"%1\" is no number."), key});
    return {(*found)[0].get<std::int64_t>(), (*found)[1].get<std::int64_t>()};
  }

  // [[above, below], [left, right]], or [height, width], or one for all: as above, left, below, right.
  [[nodiscard]] Numbers borders(const char* key) const {
    const Json* const found = find(key);
    const bool isNested = found != nullptr && found->is_array() && found->size() == 2 && (*found)[0].is_array();
    if (!isNested) {
      const Numbers sides = pair(key, {0, 0});
      return {sides[0], sides[1], sides[0], sides[1]};
    }
    Numbers ends;
    for (const Json& axis : *found) {
      for (const Json& end : axis) ends.push_back(end.is_number_integer() ? end.get<std::int64_t>() : -1);
    }
    if (ends.size() != 4) refuse({coreText("Core", "its \"%1\" is no number."), key});
    return {ends[0], ends[2], ends[1], ends[3]};
  }

  [[nodiscard]] std::string activation() const {
    const Json* const found = find("activation");
    if (found == nullptr) return "linear";
    std::string name = found->is_string() ? found->get<std::string>() : std::string("?");
    // Functions and layers as objects: {"class_name": "function", "config": "relu"}.
    if (found->is_object() && found->contains("config") && (*found)["config"].is_string())
      name = (*found)["config"].get<std::string>();
    if (name == "swish") name = "silu";
    const std::vector<std::string>& choices = findLayerKind("Activation")->find("activation")->choices;
    if (std::find(choices.begin(), choices.end(), name) == choices.end()) {
      refuse({coreText("Core", "the program has no activation \"%1\"."), name});
    }
    return name;
  }

  void set(const char* key, SettingValue value) { layer_.options[key] = std::move(value); }

  void convolution() {
    if (find("groups") != nullptr && wholeNumber("groups") != 1)
      refuse(coreText("Core", "it works in groups of channels."));
    convolutionOptions();
    set("dilation_rate", pair("dilation_rate", {1, 1}));
  }

  void transposed() {
    if (pair("dilation_rate", {1, 1}) != Numbers{1, 1} || find("output_padding") != nullptr) {
      refuse(coreText("Core", "it has gaps in its kernel, or a padding of its output."));
    }
    convolutionOptions();
  }

  void convolutionOptions() {
    set("filters", wholeNumber("filters"));
    set("kernel_size", pair("kernel_size", {1, 1}));
    set("strides", pair("strides", {1, 1}));
    set("padding", textOr("padding", "valid"));
    set("activation", activation());
    set("use_bias", isOn("use_bias", true));
  }

  void dense() {
    set("units", wholeNumber("units"));
    set("activation", activation());
    set("use_bias", isOn("use_bias", true));
  }

  void activationLayer() { set("activation", activation()); }

  void relu() {
    if (find("max_value") != nullptr || numberOr("threshold", 0.0) != 0.0) {
      refuse(coreText("Core", "it has a largest value or a threshold."));
    }
    if (numberOr("negative_slope", 0.0) != 0.0) return leakyRelu();
    layer_.type = "Activation";
    set("activation", std::string("relu"));
  }

  void elu() {
    if (numberOr("alpha", 1.0) != 1.0) refuse(coreText("Core", "the program has it with an alpha of 1 alone."));
    layer_.type = "Activation";
    set("activation", std::string("elu"));
  }

  void softmax() {
    if (find("axis") != nullptr && *find("axis") != -1)
      refuse(coreText("Core", "it goes along another axis than the last."));
    layer_.type = "Activation";
    set("activation", std::string("softmax"));
  }

  // Keras 2 calls the slope alpha.
  void leakyRelu() {
    layer_.type = "LeakyReLU";
    set("negative_slope", numberOr("negative_slope", numberOr("alpha", 0.3)));
  }

  void batchNorm() {
    const Json* axis = find("axis");
    if (axis != nullptr && axis->is_array() && axis->size() == 1) axis = &(*axis)[0];
    const bool isLast = axis == nullptr || *axis == -1 || *axis == 3 || (*axis == 1 && rankBuilt() == 2);
    if (!isLast) refuse(coreText("Core", "it goes along another axis than the last."));
    set("momentum", numberOr("momentum", 0.99));
    set("epsilon", numberOr("epsilon", 1e-3));
  }

  void pooling() {
    const Numbers size = pair("pool_size", {2, 2});
    set("pool_size", size);
    set("strides", pair("strides", size));
    set("padding", textOr("padding", "valid"));
  }

  void upSampling() {
    set("size", pair("size", {2, 2}));
    set("interpolation", textOr("interpolation", "nearest"));
  }

  void zeroPadding() { set("padding", borders("padding")); }
  void cropping() { set("cropping", borders("cropping")); }
  void dropout() {
    if (find("noise_shape") != nullptr) refuse(coreText("Core", "it silences values together."));
    set("rate", numberOr("rate", 0.5));
  }
  void noise() { set("stddev", numberOr("stddev", 0.1)); }
  void plain() {}

  void concatenate() {
    const Json* const axis = find("axis");
    if (axis != nullptr && *axis != -1 && *axis != 3)
      refuse(coreText("Core", "it goes along another axis than the last."));
  }

  void rescaling() {
    set("scale", numberOr("scale", 1.0));
    set("offset", numberOr("offset", 0.0));
  }

  [[nodiscard]] std::size_t rankBuilt() const {
    const Numbers shape = shapeBuilt();
    return shape.empty() ? 0 : shape.size() + 1;
  }
  // Without the batch axis; empty where the file does not say.
  [[nodiscard]] Numbers shapeBuilt() const {
    Numbers shape;
    if (!build_.is_object() || !build_.contains("input_shape") || !build_["input_shape"].is_array()) return shape;
    for (std::size_t i = 1; i < build_["input_shape"].size(); ++i) {
      const Json& side = build_["input_shape"][i];
      if (!side.is_number_integer()) return {};
      shape.push_back(side.get<std::int64_t>());
    }
    return shape;
  }

  void reshape() {
    const Json* const target = find("target_shape");
    if (target == nullptr || !target->is_array() || target->empty() || target->size() > 3) {
      refuse(coreText("Core", "it makes no picture of height, width and channels, and no flat values."));
    }
    Numbers shape;
    for (const Json& side : *target) {
      if (!side.is_number_integer()) refuse({coreText("Core", "its \"%1\" is no number."), "target_shape"});
      shape.push_back(side.get<std::int64_t>());
    }
    set("target_shape", shape);
  }

  // Defaults for what was not set; and nothing that the list does not allow.
  void complete() {
    for (const SettingSpec& spec : findLayerKind(layer_.type)->settings) {
      const auto found = layer_.options.find(spec.key);
      if (found == layer_.options.end()) {
        layer_.options.emplace(spec.key, spec.defaultValue);
        continue;
      }
      try {
        found->second = checkedSetting(spec, found->second);
      } catch (const Error& error) {
        refuse(error.message());
      }
    }
  }

  const std::string& type_;
  const Json& config_;
  const Json& build_;
  std::string name_;
  ListedLayer layer_;
};

// One of the two steps of Keras's to_snake_case: an underscore before a capital letter that isBoundary says begins a word.
std::string divided(const std::string& text, const std::function<bool(std::size_t)>& isBoundary) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && isUpper(text[i]) && isBoundary(i)) made += '_';
    made += text[i];
  }
  return made;
}

}  // namespace

ListedLayer layerOfKeras(const std::string& type, const Json& config, const Json& build) {
  return KerasLayer(type, config, build).listed();
}

std::string kerasSnakeCase(const std::string& type) {
  std::string text = divided(type, [&](std::size_t i) { return i + 1 < type.size() && isLower(type[i + 1]); });
  text = divided(std::string(text), [&, text](std::size_t i) { return isLower(text[i - 1]); });
  for (char& letter : text) letter = isUpper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
  return text;
}

}  // namespace core
