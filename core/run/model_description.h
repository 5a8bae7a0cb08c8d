// SPDX-License-Identifier: GPL-3.0-or-later
// A trained model as plain values: its layers, who takes whose output, and the weights. Exports are written over it alone, in
// evaluation mode. No LibTorch needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/base/setting.h"
#include "core/data/data_settings.h"

namespace core {

// An attribute of a layer as so many numbers: a single one stands for all of them. It must be there.
[[nodiscard]] std::vector<std::int64_t> integersOf(const SettingMap& attributes, const std::string& key,
                                                   std::size_t count);

struct WeightValues {
  std::string name;                 // Within its layer: "weight", "bias", "running_mean", "running_var".
  std::vector<std::int64_t> shape;  // As PyTorch lays them out: out x in x height x width.
  std::vector<float> values;
};

// One layer, in shapes without the batch axis: channels x height x width, or units.
struct DescribedLayer {
  std::string part;  // "encoder": where it stands.
  std::string name;  // "encoder.0": what the names of its weights in files begin with.
  std::string type;  // As core/engine/layers.h lists them, with these attributes.
  SettingMap attributes;
  std::vector<WeightValues> weights;
  // Earlier layers whose outputs it takes, several joined along the channels (but for "Add", which sums them). None: it takes
  // the pictures.
  std::vector<std::size_t> inputs;
  std::vector<std::int64_t> input;  // Shapes of what goes in, joined, and of what comes out.
  std::vector<std::int64_t> output;

  [[nodiscard]] std::vector<std::int64_t> integers(const std::string& key, std::size_t count) const {
    return integersOf(attributes, key, count);
  }
  [[nodiscard]] double real(const std::string& key) const;
  // "" where there is no such text.
  [[nodiscard]] std::string text(const std::string& key) const;
  [[nodiscard]] bool isOn(const std::string& key) const;
  // None where there is no such weight.
  [[nodiscard]] const WeightValues* weight(const std::string& weightName) const;
  // What is cut off or added above, left, below and right. "same" of a pooling pads below and right as Keras does.
  [[nodiscard]] std::vector<std::int64_t> padding() const;
};

struct ModelDescription {
  ImageShape image;                     // Of the pictures that it takes and makes.
  ValueRange range = ValueRange::Unit;  // Of their values inside the model.
  std::vector<DescribedLayer> layers;   // In an order in which they can be taken; the last one makes the picture.
  std::optional<std::size_t> code;      // The layer that makes the code from which alone the picture is made.

  // For each layer whether the output of this one comes about by it; from: layers up to this one are taken as given.
  [[nodiscard]] std::vector<bool> neededFor(std::size_t layer, std::optional<std::size_t> from = {}) const;
};

}  // namespace core
