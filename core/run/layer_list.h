// SPDX-License-Identifier: GPL-3.0-or-later
// The architecture "layers": a model as a list of layers, described by a text that is kept with the run's settings. The text is
// a JSON list, one object a layer, with Keras's names: [{"type": "Conv2D", "filters": 16, "activation": "relu"}, ...]. What is
// not given keeps its default. Besides:
//   "from": [1, 4]   the numbers of the layers (from 0) whose outputs it takes; -1 is the picture. Otherwise the layer before.
//   "code": true     what this layer makes is the code, from which alone the picture is made
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/setting.h"

namespace core {

struct ListedLayer {
  std::string type;
  std::vector<std::int64_t> from;  // Never empty; -1 is the picture.
  bool isCode = false;
  SettingMap options;  // Complete and checked: one value for each setting of the type.

  [[nodiscard]] std::int64_t integer(const std::string& key) const;
  [[nodiscard]] double real(const std::string& key) const;
  [[nodiscard]] const std::string& text(const std::string& key) const;
  [[nodiscard]] bool isOn(const std::string& key) const;
  // A list of so many numbers; one number stands for all.
  [[nodiscard]] std::vector<std::int64_t> list(const std::string& key, std::size_t count) const;
};

// A kind of layer that a list can have, with its settings.
struct LayerKind {
  std::string type;  // As Keras names it.
  std::vector<SettingSpec> settings;

  [[nodiscard]] const SettingSpec* find(std::string_view key) const;
};
[[nodiscard]] const std::vector<LayerKind>& layerKinds();
// Null for a type that is not known.
[[nodiscard]] const LayerKind* findLayerKind(std::string_view type);

// Throws Error(InvalidSetting, "layer_list") that names the first layer which cannot be understood, and why.
[[nodiscard]] std::vector<ListedLayer> parseLayerList(std::string_view text);
// The text that parseLayerList reads back; what has its default is left out.
[[nodiscard]] std::string formatLayerList(const std::vector<ListedLayer>& layers);

// A list that turns pictures of any size into pictures, for a beginning.
[[nodiscard]] std::string sampleLayerList();

}  // namespace core
