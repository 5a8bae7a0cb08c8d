// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/model_description.h"

#include <algorithm>
#include <variant>

namespace core {

std::vector<std::int64_t> integersOf(const SettingMap& attributes, const std::string& key, std::size_t count) {
  const SettingValue& value = attributes.at(key);
  if (const auto* const number = std::get_if<std::int64_t>(&value)) return std::vector<std::int64_t>(count, *number);
  return std::get<std::vector<std::int64_t>>(value);
}

double DescribedLayer::real(const std::string& key) const { return std::get<double>(attributes.at(key)); }

std::string DescribedLayer::text(const std::string& key) const {
  const auto found = attributes.find(key);
  const auto* const value = found == attributes.end() ? nullptr : std::get_if<std::string>(&found->second);
  return value == nullptr ? std::string() : *value;
}

bool DescribedLayer::isOn(const std::string& key) const {
  const auto found = attributes.find(key);
  return found != attributes.end() && std::get<bool>(found->second);
}

const WeightValues* DescribedLayer::weight(const std::string& weightName) const {
  const auto found = std::find_if(weights.begin(), weights.end(),
                                  [&](const WeightValues& weight) { return weight.name == weightName; });
  return found == weights.end() ? nullptr : &*found;
}

std::vector<std::int64_t> DescribedLayer::padding() const {
  if (text("padding") != "same") return integers("padding", 4);
  const std::vector<std::int64_t> kernel = integers("kernel_size", 2);
  const std::vector<std::int64_t> stride = integers("stride", 2);
  const auto missing = [&](std::size_t axis) {
    return std::max<std::int64_t>((output[axis + 1] - 1) * stride[axis] + kernel[axis] - input[axis + 1], 0);
  };
  return {0, 0, missing(0), missing(1)};
}

std::vector<bool> ModelDescription::neededFor(std::size_t layer, std::optional<std::size_t> from) const {
  std::vector<bool> needed(layers.size(), false);
  needed[layer] = true;
  for (std::size_t i = layer + 1; i-- > 0;) {
    if (from && i <= *from) needed[i] = false;
    if (!needed[i]) continue;
    for (const std::size_t input : layers[i].inputs) needed[input] = true;
  }
  return needed;
}

}  // namespace core
