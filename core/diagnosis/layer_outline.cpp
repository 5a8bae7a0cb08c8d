// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/layer_outline.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "core/run/layer_list.h"

namespace core {
namespace {

using Layers = std::vector<ListedLayer>;

constexpr const char* kList = "layer_list";

const SettingMap& optionsOf(const RunSettings& settings) { return settings.architecture.options; }

bool isOfOwnLayers(const RunSettings& settings) { return optionsOf(settings).contains(kList); }

Layers ownLayers(const RunSettings& settings) {
  return parseLayerList(std::get<std::string>(optionsOf(settings).at(kList)));
}

template <class Value>
Value optionOr(const RunSettings& settings, const std::string& key, Value otherwise) {
  const auto found = optionsOf(settings).find(key);
  const auto* const value = found == optionsOf(settings).end() ? nullptr : std::get_if<Value>(&found->second);
  return value == nullptr ? otherwise : *value;
}

Reach reachOf(const std::string& activation) {
  if (activation == "sigmoid" || activation == "softmax") return {0.0, 1.0};
  if (activation == "tanh" || activation == "softsign") return {-1.0, 1.0};
  if (activation == "relu" || activation == "softplus") return {0.0, Reach().high};
  if (activation == "elu") return {-1.0, Reach().high};
  if (activation == "selu") return {-1.7581, Reach().high};  // Scale times alpha: Klambauer and others 2017.
  if (activation == "silu") return {-0.2785, Reach().high};  // Its minimum, at -1.2785.
  return {};
}

bool hasWeights(const ListedLayer& layer) {
  return layer.type == "Conv2D" || layer.type == "Conv2DTranspose" || layer.type == "Dense";
}

const char* widthKey(const ListedLayer& layer) { return layer.type == "Dense" ? "units" : "filters"; }

std::string activationOf(const ListedLayer& layer) {
  const auto found = layer.options.find("activation");
  return found == layer.options.end() ? "linear" : std::get<std::string>(found->second);
}

// What changes the places of values and none of them; the output has what comes before.
bool keepsValues(const ListedLayer& layer) {
  static const std::set<std::string, std::less<>> types = {"Reshape",      "Flatten", "Cropping2D",
                                                           "UpSampling2D", "Dropout", "SpatialDropout2D"};
  return types.contains(layer.type);
}

// The layer that decides what the output can be.
std::size_t decidingLayer(const Layers& layers) {
  std::size_t place = layers.size() - 1;
  while (keepsValues(layers[place]) && layers[place].from.front() >= 0) {
    place = static_cast<std::size_t>(layers[place].from.front());
  }
  return place;
}

Reach reachOf(const Layers& layers, std::size_t place) {
  const ListedLayer& layer = layers[place];
  if (layer.type == "Rescaling" && layer.from.front() >= 0) {
    const Reach before = reachOf(layers, static_cast<std::size_t>(layer.from.front()));
    const double scale = layer.real("scale");
    const double offset = layer.real("offset");
    const auto [low, high] = std::minmax({before.low * scale + offset, before.high * scale + offset});
    return {std::max(low, Reach().low), std::min(high, Reach().high)};
  }
  if (keepsValues(layer) && layer.from.front() >= 0) {
    return reachOf(layers, static_cast<std::size_t>(layer.from.front()));
  }
  return reachOf(activationOf(layer));
}

bool bends(const ListedLayer& layer) {
  if (layer.type == "MaxPooling2D") return true;
  if (layer.type == "LeakyReLU") return layer.real("negative_slope") < 0.9;
  return activationOf(layer) != "linear";
}

// Counts sigmoids where hidden layers have nothing else.
std::int64_t sigmoidsOf(const Layers& layers) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i + 1 < layers.size(); ++i) {
    const bool isSigmoid = activationOf(layers[i]) == "sigmoid";
    if (isSigmoid) ++count;
    if (!isSigmoid && (bends(layers[i]) || layers[i].type == "BatchNormalization" || layers[i].type == "Add")) return 0;
  }
  return count;
}

LayerOutline outlineOf(const Layers& layers) {
  LayerOutline outline;
  const std::size_t deciding = decidingLayer(layers);
  outline.reach = reachOf(layers, layers.size() - 1);
  outline.bends = false;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const ListedLayer& layer = layers[i];
    if (layer.type == "LeakyReLU") outline.slope = std::max(outline.slope, layer.real("negative_slope"));
    if (layer.type == "Dropout" || layer.type == "SpatialDropout2D") {
      outline.dropout = std::max(outline.dropout, layer.real("rate"));
    }
    if (i == deciding) continue;
    outline.bends = outline.bends || bends(layer);
    if (!hasWeights(layer) || layer.integer(widthKey(layer)) == 0) continue;
    const std::int64_t width = layer.integer(widthKey(layer));
    outline.narrowest = outline.narrowest == 0 ? width : std::min(outline.narrowest, width);
  }
  outline.sigmoids = sigmoidsOf(layers);
  // A single layer has nothing that could be bent.
  if (std::count_if(layers.begin(), layers.end(), hasWeights) < 2) outline.bends = true;
  return outline;
}

// The list with the hidden layers changed; with the deciding one where it is to be.
SettingMap changedList(const RunSettings& settings, const std::function<void(ListedLayer&, bool)>& change) {
  Layers layers = ownLayers(settings);
  const std::size_t deciding = decidingLayer(layers);
  for (std::size_t i = 0; i < layers.size(); ++i) change(layers[i], i == deciding);
  return {{kList, formatLayerList(layers)}};
}

}  // namespace

LayerOutline layerOutline(const RunSettings& settings) {
  if (isOfOwnLayers(settings)) return outlineOf(ownLayers(settings));
  LayerOutline outline;
  outline.reach = reachOf(optionOr<std::string>(settings, "output_activation", "linear"));
  outline.slope = optionOr(settings, "negative_slope", 0.0);
  outline.bends = outline.slope < 0.9;
  outline.dropout = optionOr(settings, "dropout_rate", 0.0);
  for (const char* const key : {"filters", "units"}) {
    for (const std::int64_t width : optionOr(settings, key, std::vector<std::int64_t>())) {
      outline.narrowest = outline.narrowest == 0 ? width : std::min(outline.narrowest, width);
    }
  }
  if (optionOr<std::string>(settings, "activation", "") == "sigmoid") {
    // The decoder mirrors the encoder.
    const auto units = optionOr(settings, "units", std::vector<std::int64_t>());
    outline.sigmoids = 2 * static_cast<std::int64_t>(units.size()) - 1;
  }
  return outline;
}

SettingMap withLastActivation(const RunSettings& settings, const std::string& activation) {
  if (!isOfOwnLayers(settings)) return {{"output_activation", activation}};
  return changedList(settings, [&](ListedLayer& layer, bool isDeciding) {
    if (isDeciding && layer.options.contains("activation")) layer.options["activation"] = activation;
  });
}

SettingMap withDropout(const RunSettings& settings, double most) {
  if (!isOfOwnLayers(settings)) return {{"dropout_rate", most}};
  return changedList(settings, [&](ListedLayer& layer, bool) {
    const auto rate = layer.options.find("rate");
    if (rate != layer.options.end()) rate->second = std::min(std::get<double>(rate->second), most);
  });
}

SettingMap withWidths(const RunSettings& settings, std::int64_t least) {
  if (isOfOwnLayers(settings)) {
    return changedList(settings, [&](ListedLayer& layer, bool isDeciding) {
      if (isDeciding || !hasWeights(layer) || layer.integer(widthKey(layer)) == 0) return;
      layer.options[widthKey(layer)] = std::max(layer.integer(widthKey(layer)), least);
    });
  }
  SettingMap fix;
  for (const char* const key : {"filters", "units"}) {
    if (!optionsOf(settings).contains(key)) continue;
    auto widths = std::get<std::vector<std::int64_t>>(optionsOf(settings).at(key));
    for (std::int64_t& width : widths) width = std::max(width, least);
    fix[key] = std::move(widths);
  }
  return fix;
}

SettingMap withHiddenActivation(const RunSettings& settings, const std::string& activation) {
  if (!isOfOwnLayers(settings)) {
    return optionsOf(settings).contains("activation") ? SettingMap{{"activation", activation}} : SettingMap{};
  }
  // What bends may stand in layers of its own, which follow those with weights.
  const Layers layers = ownLayers(settings);
  const bool bendsApart = std::any_of(layers.begin(), layers.end(), [](const ListedLayer& layer) {
    return layer.type == "LeakyReLU" || layer.type == "Activation";
  });
  return changedList(settings, [&](ListedLayer& layer, bool isDeciding) {
    if (layer.type == "LeakyReLU") layer.options["negative_slope"] = std::min(layer.real("negative_slope"), 0.2);
    if (isDeciding || !layer.options.contains("activation")) return;
    const std::string own = activationOf(layer);
    if (own == "sigmoid" || (own == "linear" && !bendsApart)) layer.options["activation"] = activation;
  });
}

}  // namespace core
