// SPDX-License-Identifier: GPL-3.0-or-later
// Keras's description of a model as a list of layers of ours. Private to core_exchange.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/data_settings.h"
#include "core/run/layer_list.h"

namespace core {

// Where the weights of a listed layer stand in the two kinds of files.
struct KerasPlace {
  std::string path;      // Keras 3: "layers/functional/layers/conv2d".
  std::string group;     // Before: the group of the layer, or of the model at the top that it is in: "encoder".
  std::string name;      // "conv2d_1"
  bool hasScale = true;  // Of a BatchNormalization.
  bool hasCentre = true;
};

struct KerasDescription {
  bool takesAnySize = false;  // It says no size, and image is the usual one.
  std::string name;
  ImageShape image;
  ValueRange range = ValueRange::Unit;  // Of what its last layer makes.
  std::vector<ListedLayer> layers;
  std::vector<KerasPlace> places;  // One a layer; without a name where the layer is not Keras's own.
};

// Sequential models, and functional ones with one input and one output, with models inside them. json: the file's text. Throws as
// refuseContents, naming the first layer that is not known.
[[nodiscard]] KerasDescription describeKeras(const std::string& json);

}  // namespace core
