// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keras_config.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/exchange/bounded_bytes.h"
#include "core/exchange/keras_layers.h"

namespace core {
namespace {

using Json = nlohmann::json;

constexpr int kDeepestModel = 8;
constexpr int kOpenSide = 64;  // Of pictures of any size: the usual one.
constexpr std::int64_t kLargestSide = 4096;
constexpr std::int64_t kPicture = -1;  // As the list calls it.

bool isModel(const std::string& type) { return type == "Sequential" || type == "Functional" || type == "Model"; }
bool isInput(const std::string& type) { return type == "InputLayer"; }

std::string textOf(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& objectIn(const Json& json, const char* key) {
  const auto found = json.is_object() ? json.find(key) : json.end();
  if (!json.is_object() || found == json.end() || !found->is_object()) {
    refuseContents(coreText("Core", "its description of the model is not one of Keras."));
  }
  return *found;
}

const Json& layersOf(const Json& config) {
  const auto found = config.find("layers");
  if (found == config.end() || !found->is_array() || found->empty() || found->size() > 1000) {
    refuseContents(coreText("Core", "its description of the model is not one of Keras."));
  }
  return *found;
}

// The names of the layers that a tensor of a call comes from, wherever they stand in it.
void appendSources(const Json& json, std::vector<std::string>& names, int depth) {
  if (depth > 16) return;
  if (json.is_object() && json.contains("keras_history")) {
    const Json& history = json["keras_history"];
    if (history.is_array() && !history.empty() && history[0].is_string())
      names.push_back(history[0].get<std::string>());
    return;
  }
  const bool isTriple = json.is_array() && json.size() >= 3 && json[0].is_string() && json[1].is_number_integer();
  if (isTriple) return names.push_back(json[0].get<std::string>());  // Before Keras 3.
  if (!json.is_structured()) return;
  for (const Json& inside : json) appendSources(inside, names, depth + 1);
}

// ["name", 0, 0], or a list of one such.
std::string onlyName(const Json& config, const char* key) {
  std::vector<std::string> names;
  if (config.contains(key)) appendSources(config[key], names, 0);
  if (names.size() != 1) {
    refuseContents(coreText("Core", "it has several inputs or outputs, and the program makes one picture of one."));
  }
  return names.front();
}

class KerasReader {
 public:
  KerasDescription read(const Json& model) {
    requireModel(model);
    description_.name = textOf(objectIn(model, "config"), "name");
    takeInput(model);
    const std::int64_t first = flatInput_ > 0 ? add(flatLayer("Flatten"), {kPicture}, {}) : kPicture;
    const std::int64_t last = takeModel(model, first, "", "", 0);
    if (last != static_cast<std::int64_t>(description_.layers.size()) - 1) {
      refuseContents(coreText("Core", "its last layer is not the one that makes the picture."));
    }
    if (flatInput_ > 0) {
      ListedLayer picture = flatLayer("Reshape");
      const ImageShape& image = description_.image;
      picture.options["target_shape"] = std::vector<std::int64_t>{image.height, image.width, image.channels};
      (void)add(std::move(picture), {last}, {});
    }
    markCode();
    return std::move(description_);
  }

 private:
  static ListedLayer flatLayer(const char* type) { return {type, {}, false, {}}; }

  std::int64_t add(ListedLayer layer, std::vector<std::int64_t> from, KerasPlace place) {
    if (description_.layers.size() >= 512) refuseContents(coreText("Core", "it has more than 512 layers."));
    layer.from = std::move(from);
    description_.layers.push_back(std::move(layer));
    description_.places.push_back(std::move(place));
    return static_cast<std::int64_t>(description_.layers.size()) - 1;
  }

  // The shape of the first input that a layer of the model names.
  static const Json* inputShape(const Json& model, int depth) {
    const Json& config = objectIn(model, "config");
    for (const char* key : {"batch_shape", "batch_input_shape", "build_input_shape"}) {
      if (config.contains(key) && config[key].is_array()) return &config[key];
    }
    if (depth > kDeepestModel || !config.contains("layers") || !config["layers"].is_array()) return nullptr;
    for (const Json& layer : config["layers"]) {
      if (!layer.is_object() || !layer.contains("config")) return nullptr;
      if (const Json* const found = inputShape(layer, depth + 1)) return found;
    }
    return nullptr;
  }

  void takeInput(const Json& model) {
    const Json* const shape = inputShape(model, 0);
    const bool isKnown = shape != nullptr && (shape->size() == 4 || shape->size() == 2);
    if (!isKnown)
      refuseContents(coreText("Core", "it does not say that it takes pictures: height, width and channels."));
    std::vector<std::int64_t> sides;
    for (std::size_t i = 1; i < shape->size(); ++i) {
      const Json& side = (*shape)[i];
      const bool isNumber = side.is_number_integer() && side.get<std::int64_t>() > 0;
      const bool isOpen = !isNumber && shape->size() == 4 && i < 3;
      description_.takesAnySize = description_.takesAnySize || isOpen;
      sides.push_back(isNumber ? side.get<std::int64_t>() : isOpen ? kOpenSide : 0);
    }
    if (sides.size() == 1) sides = sidesOfFlat(sides.front());
    if (std::max(sides[0], sides[1]) > kLargestSide) {
      refuseContents({coreText("Core", "it takes pictures of %1 x %2 pixels, which is more than any run has."),
                      sides[1], sides[0]});
    }
    if (sides[2] != 1 && sides[2] != 3) {
      refuseContents(
          {coreText("Core", "it takes %1 channels; the program has pictures with one (grey) or three (colours)."),
           sides[2]});
    }
    description_.image = {static_cast<int>(sides[1]), static_cast<int>(sides[0]), static_cast<int>(sides[2])};
  }

  // Flat values that can only be a square picture: grey, or in colours.
  std::vector<std::int64_t> sidesOfFlat(std::int64_t values) {
    for (const std::int64_t channels : {1, 3}) {
      const auto side = static_cast<std::int64_t>(
          std::llround(std::sqrt(static_cast<double>(values) / static_cast<double>(channels))));
      if (values < 1 || side * side * channels != values) continue;
      flatInput_ = values;
      return {side, side, channels};
    }
    refuseContents({coreText("Core", "it takes %1 flat values, which are no square picture."), values});
  }

  // Answers which layer of the list makes the model's output. path: where its layers stand in a file of Keras 3; group: the name of
  // the layer at the top that it is in.
  std::int64_t takeModel(const Json& model, std::int64_t input, const std::string& path, const std::string& group,
                         int depth) {
    if (depth > kDeepestModel) refuseContents(coreText("Core", "it has models inside models, too deep."));
    requireModel(model);
    const Json& config = objectIn(model, "config");
    const bool isSequence = textOf(model, "class_name") == "Sequential";
    return isSequence ? takeSequence(config, input, path, group, depth) : takeGraph(config, input, path, group, depth);
  }

  static void requireModel(const Json& model) {
    if (!model.is_object()) refuseContents(coreText("Core", "its description of the model is not one of Keras."));
    const std::string type = textOf(model, "class_name");
    if (!isModel(type)) {
      refuseContents(
          {coreText("Core", "it is a model of the class \"%1\", of which only its own program knows what it does."),
           type});
    }
  }

  std::int64_t takeSequence(const Json& config, std::int64_t input, const std::string& path, const std::string& group,
                            int depth) {
    std::map<std::string, int> counts;
    std::int64_t last = input;
    std::int64_t beforeLast = input;
    std::size_t models = 0;
    for (const Json& layer : layersOf(config)) {
      if (isInput(textOf(layer, "class_name"))) continue;
      beforeLast = last;
      models += isModel(textOf(layer, "class_name")) ? 1 : 0;
      last = takeLayer(layer, {last}, childPath(layer, path, counts), group, depth);
    }
    if (depth == 0 && models == 2) code_ = beforeLast;
    return last;
  }

  std::int64_t takeGraph(const Json& config, std::int64_t input, const std::string& path, const std::string& group,
                         int depth) {
    std::map<std::string, std::int64_t> made = {{onlyName(config, "input_layers"), input}};
    std::map<std::string, int> counts;
    std::size_t models = 0;
    std::int64_t code = kPicture;
    for (const Json& layer : layersOf(config)) {
      const std::string place = childPath(layer, path, counts);
      const std::string name = textOf(objectIn(layer, "config"), "name");
      if (isInput(textOf(layer, "class_name"))) continue;
      std::vector<std::int64_t> from;
      for (const std::string& source : sourcesOf(layer, name)) {
        const auto found = made.find(source);
        if (found == made.end())
          refuseContents({coreText("Core", "its layer \"%1\" takes something that no layer before it makes."), name});
        from.push_back(found->second);
      }
      if (isModel(textOf(layer, "class_name")) && ++models == 2) code = from.front();
      if (!made.emplace(name, takeLayer(layer, from, place, group, depth)).second) {
        refuseContents(coreText("Core", "its description of the model is not one of Keras."));
      }
    }
    if (depth == 0 && models == 2) code_ = code;
    const auto last = made.find(onlyName(config, "output_layers"));
    if (last == made.end()) refuseContents(coreText("Core", "its description of the model is not one of Keras."));
    return last->second;
  }

  static std::vector<std::string> sourcesOf(const Json& layer, const std::string& name) {
    const auto nodes = layer.find("inbound_nodes");
    if (nodes == layer.end() || !nodes->is_array() || nodes->size() != 1) {
      refuseContents(
          {coreText("Core", "its layer \"%1\" is used in several places, which a list of layers cannot say."), name});
    }
    std::vector<std::string> names;
    appendSources((*nodes)[0], names, 0);
    if (names.empty()) refuseContents(coreText("Core", "its description of the model is not one of Keras."));
    return names;
  }

  // Keras 3 numbers what is in a container by classes: "layers/conv2d", "layers/conv2d_1".
  static std::string childPath(const Json& layer, const std::string& path, std::map<std::string, int>& counts) {
    const std::string name = kerasSnakeCase(textOf(layer, "class_name"));
    const int count = counts[name]++;
    return (path.empty() ? "" : path + "/") + "layers/" + name + (count == 0 ? "" : "_" + std::to_string(count));
  }

  std::int64_t takeLayer(const Json& layer, const std::vector<std::int64_t>& from, const std::string& path,
                         const std::string& group, int depth) {
    const std::string type = textOf(layer, "class_name");
    const Json& config = objectIn(layer, "config");
    const std::string name = textOf(config, "name");
    const std::string top = group.empty() ? name : group;
    if (isModel(type)) {
      if (from.size() != 1) refuseContents({coreText("Core", "its model \"%1\" takes several inputs."), name});
      return takeModel(layer, from.front(), path, top, depth + 1);
    }
    const Json build = layer.contains("build_config") ? layer["build_config"] : Json();
    ListedLayer listed = layerOfKeras(type, config, build);
    if (isScalingOfBytes(listed, from)) return kPicture;
    noteRange(listed);
    const auto isOn = [&](const char* key) { return !config.contains(key) || config[key] != false; };
    return add(std::move(listed), from, {path, top, name, isOn("scale"), isOn("center")});
  }

  // At the beginning, what brings bytes to 0..1 or -1..1: the program does that itself.
  bool isScalingOfBytes(const ListedLayer& layer, const std::vector<std::int64_t>& from) {
    if (layer.type != "Rescaling" || from != std::vector<std::int64_t>{kPicture}) return false;
    const auto isNear = [](double value, double expected) { return std::abs(value - expected) < 1e-7; };
    const bool toUnit = isNear(layer.real("scale"), 1.0 / 255.0) && layer.real("offset") == 0.0;
    const bool toSigned = isNear(layer.real("scale"), 1.0 / 127.5) && layer.real("offset") == -1.0;
    if (toSigned) isSigned_ = true;
    return toUnit || toSigned;
  }

  // A model that ends in tanh makes pictures from -1 to 1, and was given such.
  void noteRange(const ListedLayer& layer) {
    const auto activation = layer.options.find("activation");
    if (layer.type != "Flatten" && layer.type != "Reshape" && layer.type != "Cropping2D") {
      endsInTanh_ = activation != layer.options.end() && activation->second == SettingValue(std::string("tanh"));
    }
    description_.range = isSigned_ || endsInTanh_ ? ValueRange::Signed : ValueRange::Unit;
  }

  // Where two models stand one behind the other, what the first makes is the code, unless something goes past it.
  void markCode() {
    if (code_ < 0) return;
    std::vector<ListedLayer>& layers = description_.layers;
    for (std::size_t i = static_cast<std::size_t>(code_) + 1; i < layers.size(); ++i) {
      for (const std::int64_t from : layers[i].from) {
        if (from < code_) return;
      }
    }
    if (code_ + 1 < static_cast<std::int64_t>(layers.size())) layers[static_cast<std::size_t>(code_)].isCode = true;
  }

  KerasDescription description_;
  std::int64_t flatInput_ = 0;  // How many values, where it takes no pictures but those.
  std::int64_t code_ = kPicture;
  bool isSigned_ = false;
  bool endsInTanh_ = false;
};

}  // namespace

KerasDescription describeKeras(const std::string& json) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= 100; };
  const Json model = Json::parse(json, shallow, /*allow_exceptions=*/false);
  try {
    return KerasReader().read(model);
  } catch (const Json::exception&) {
    refuseContents(coreText("Core", "its description of the model is not one of Keras."));
  }
}

}  // namespace core
