// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/layer_list.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"

namespace core {
namespace {

using Numbers = std::vector<std::int64_t>;
using LayerJson = nlohmann::ordered_json;

constexpr std::size_t kMostLayers = 512;
constexpr std::size_t kLongestText = 256U << 10U;
constexpr double kLargestSide = 4096;

SettingSpec whole(const char* key, std::int64_t value, double least, double most) {
  return {key, value, least, most, {}, {}};
}
SettingSpec numbers(const char* key, Numbers values, double least) {
  return {key, std::move(values), least, kLargestSide, {}, {}};
}
SettingSpec real(const char* key, double value, double least, double most) { return {key, value, least, most, {}, {}}; }
SettingSpec choice(const char* key, const char* value, std::vector<std::string> choices) {
  return {key, std::string(value), 0, 0, std::move(choices), {}};
}
SettingSpec activation(const char* value) {
  return choice("activation", value,
                {"linear", "relu", "sigmoid", "tanh", "elu", "selu", "softplus", "softsign", "silu", "softmax"});
}
SettingSpec padding(const char* value) { return choice("padding", value, {"same", "valid"}); }
SettingSpec hasBias() { return {"use_bias", true, 0, 0, {}, {}}; }

[[noreturn]] void refuseLayer(std::size_t number, const std::string& type, const Message& reason) {
  throw Error(ErrorCode::InvalidSetting, "layer_list",
              {coreText("Core", "Layer %1 of the list (%2) cannot be used: %3"), number, type, reason});
}

SettingValue valueOf(const LayerJson& json, const SettingSpec& spec) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  Numbers list;
  const bool isList =
      json.is_array() && json.size() <= 16 &&
      std::all_of(json.begin(), json.end(), [](const LayerJson& one) { return one.is_number_integer(); });
  if (!isList) return checkedSetting(spec, std::string("?"));  // Throws with what is allowed.
  for (const LayerJson& one : json) list.push_back(one.get<std::int64_t>());
  return list;
}

// Earlier layers, or the picture.
Numbers sourcesOf(const LayerJson& json, std::size_t number, const std::string& type) {
  const auto last = static_cast<std::int64_t>(number) - 1;
  const auto found = json.find("from");
  if (found == json.end()) return {last};
  Numbers sources;
  if (found->is_array() && !found->empty() && found->size() <= 64) {
    for (const LayerJson& one : *found) {
      if (!one.is_number_integer() || one.get<std::int64_t>() < -1 || one.get<std::int64_t>() > last) break;
      sources.push_back(one.get<std::int64_t>());
    }
  }
  if (sources.empty() || sources.size() != found->size()) {
    refuseLayer(
        number, type,
        {coreText("Core", "\"from\" names the layers before it whose outputs it takes, from -1 (the picture) to %1."),
         last});
  }
  return sources;
}

ListedLayer layerFrom(const LayerJson& json, std::size_t number) {
  const auto name = json.is_object() ? json.find("type") : json.end();
  const std::string type = json.is_object() && name != json.end() && name->is_string() ? name->get<std::string>() : "?";
  const LayerKind* const kind = findLayerKind(type);
  if (kind == nullptr) {
    std::vector<std::string> types;
    for (const LayerKind& one : layerKinds()) types.push_back(one.type);
    refuseLayer(number, type, {coreText("Core", "its type is not known. Known are %1."), listed(types)});
  }
  ListedLayer layer{type, sourcesOf(json, number, type), json.value("code", LayerJson()) == true, {}};
  for (const SettingSpec& spec : kind->settings) layer.options.emplace(spec.key, spec.defaultValue);
  for (const auto& [key, value] : json.items()) {
    if (key == "type" || key == "from" || key == "code") continue;
    const SettingSpec* const spec = kind->find(key);
    if (spec == nullptr) refuseLayer(number, type, {coreText("Core", "it has no setting \"%1\"."), key});
    try {
      layer.options[key] = checkedSetting(*spec, valueOf(value, *spec));
    } catch (const Error& error) {
      refuseLayer(number, type, error.message());
    }
  }
  return layer;
}

LayerJson jsonOf(const SettingValue& value) {
  return std::visit([](const auto& plain) { return LayerJson(plain); }, value);
}

}  // namespace

std::int64_t ListedLayer::integer(const std::string& key) const { return std::get<std::int64_t>(options.at(key)); }
double ListedLayer::real(const std::string& key) const { return std::get<double>(options.at(key)); }
const std::string& ListedLayer::text(const std::string& key) const { return std::get<std::string>(options.at(key)); }
bool ListedLayer::isOn(const std::string& key) const { return std::get<bool>(options.at(key)); }

Numbers ListedLayer::list(const std::string& key, std::size_t count) const {
  const Numbers& values = std::get<Numbers>(options.at(key));
  return values.size() == count ? values : Numbers(count, values.front());
}

const SettingSpec* LayerKind::find(std::string_view key) const {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const SettingSpec& spec) { return spec.key == key; });
  return found == settings.end() ? nullptr : &*found;
}

// Defaults as Keras's layers have them, but for the kernel, the padding and the filters, of which it has none.
const std::vector<LayerKind>& layerKinds() {
  static const std::vector<LayerKind> kinds = {
      // filters 0: as many as the pictures have channels.
      {"Conv2D",
       {whole("filters", 0, 0, 65536), numbers("kernel_size", {3}, 1), numbers("strides", {1}, 1), padding("same"),
        numbers("dilation_rate", {1}, 1), activation("linear"), hasBias()}},
      {"Conv2DTranspose",
       {whole("filters", 0, 0, 65536), numbers("kernel_size", {3}, 1), numbers("strides", {1}, 1), padding("same"),
        activation("linear"), hasBias()}},
      {"Dense", {whole("units", 64, 1, 16777216), activation("linear"), hasBias()}},
      {"Activation", {activation("relu")}},
      {"LeakyReLU", {real("negative_slope", 0.3, 0, 1)}},
      {"BatchNormalization", {real("momentum", 0.99, 0, 1), real("epsilon", 1e-3, 0, 1)}},
      {"MaxPooling2D", {numbers("pool_size", {2}, 1), numbers("strides", {2}, 1), padding("valid")}},
      {"AveragePooling2D", {numbers("pool_size", {2}, 1), numbers("strides", {2}, 1), padding("valid")}},
      {"UpSampling2D", {numbers("size", {2}, 1), choice("interpolation", "nearest", {"nearest", "bilinear"})}},
      // Above, left, below, right.
      {"ZeroPadding2D", {numbers("padding", {1}, 0)}},
      {"Cropping2D", {numbers("cropping", {0}, 0)}},
      {"Dropout", {real("rate", 0.5, 0, 1)}},
      {"SpatialDropout2D", {real("rate", 0.5, 0, 1)}},
      {"GaussianNoise", {real("stddev", 0.1, 0, 1e6)}},
      {"Flatten", {}},
      // height, width, channels; one number makes flat values. One of them may be -1: what is left.
      {"Reshape", {{"target_shape", Numbers{-1}, -1, 16777216, {}, {}}}},
      {"Rescaling", {real("scale", 1.0, -1e9, 1e9), real("offset", 0.0, -1e9, 1e9)}},
      {"Concatenate", {}},
      {"Add", {}},
  };
  return kinds;
}

const LayerKind* findLayerKind(std::string_view type) {
  const auto found =
      std::find_if(layerKinds().begin(), layerKinds().end(), [&](const LayerKind& kind) { return kind.type == type; });
  return found == layerKinds().end() ? nullptr : &*found;
}

std::vector<ListedLayer> parseLayerList(std::string_view text) {
  const auto shallow = [](int depth, LayerJson::parse_event_t, LayerJson&) { return depth <= 4; };
  const LayerJson json =
      text.size() > kLongestText ? LayerJson() : LayerJson::parse(text, shallow, /*allow_exceptions=*/false);
  if (!json.is_array() || json.empty() || json.size() > kMostLayers) {
    throw Error(ErrorCode::InvalidSetting, "layer_list",
                {coreText("Core", "The layers must be a list of 1 to %1 in JSON, for example %2"), kMostLayers,
                 sampleLayerList()});
  }
  std::vector<ListedLayer> layers;
  for (const LayerJson& one : json) layers.push_back(layerFrom(one, layers.size()));
  return layers;
}

std::string formatLayerList(const std::vector<ListedLayer>& layers) {
  LayerJson json = LayerJson::array();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const ListedLayer& layer = layers[i];
    LayerJson one = {{"type", layer.type}};
    if (layer.from != Numbers{static_cast<std::int64_t>(i) - 1}) one["from"] = layer.from;
    for (const auto& [key, value] : layer.options) {
      const SettingSpec* const spec = findLayerKind(layer.type)->find(key);
      if (spec == nullptr || spec->defaultValue != value) one[key] = jsonOf(value);
    }
    if (layer.isCode) one["code"] = true;
    json.push_back(std::move(one));
  }
  return json.dump();
}

std::string sampleLayerList() {
  return R"([{"type":"Conv2D","filters":16,"activation":"relu"},{"type":"Conv2D","filters":8,"activation":"relu"},)"
         R"({"type":"Conv2D","activation":"sigmoid"}])";
}

}  // namespace core
