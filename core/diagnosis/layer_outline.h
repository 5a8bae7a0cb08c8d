// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of layers a model has, told from its settings: those of a list of one's own as well as those of the known
// architectures, so that a rule need not ask which of them it is.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "core/base/setting.h"
#include "core/run/run_settings.h"

namespace core {

// What the output can be: as wide as the numbers go for a linear one.
struct Reach {
  double low = -static_cast<double>(std::numeric_limits<float>::max());
  double high = static_cast<double>(std::numeric_limits<float>::max());
};

struct LayerOutline {
  Reach reach;
  bool bends = true;           // Whether anything between input and output is no straight line.
  double slope = 0.0;          // Where nothing bends: of LeakyReLU below zero; 0 where there is none.
  double dropout = 0.0;        // The largest share that a layer silences.
  std::int64_t narrowest = 0;  // Fewest filters or units of a hidden layer; 0 where it has none.
  std::int64_t sigmoids = 0;   // Hidden layers whose sums all go through a sigmoid, where all do.
};
[[nodiscard]] LayerOutline layerOutline(const RunSettings& settings);

// The settings that give such a model another last activation ("sigmoid", "tanh" or "linear"), no more dropout than this,
// hidden layers that are at least so wide, or this activation in hidden layers that bend nothing or have sigmoids. Empty
// where the architecture has no such setting.
[[nodiscard]] SettingMap withLastActivation(const RunSettings& settings, const std::string& activation);
[[nodiscard]] SettingMap withDropout(const RunSettings& settings, double most);
[[nodiscard]] SettingMap withWidths(const RunSettings& settings, std::int64_t least);
[[nodiscard]] SettingMap withHiddenActivation(const RunSettings& settings, const std::string& activation);

}  // namespace core
