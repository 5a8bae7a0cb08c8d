// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the models that Keras saves: .keras files (zip) and .h5 files (HDF5), of Keras 2 and 3. Nothing in such a file is ever
// executed: what is more than known layers with known settings is refused.
#pragma once

#include <filesystem>
#include <vector>

#include "core/run/model_description.h"
#include "core/run/run_settings.h"

namespace core {

struct KerasModel {
  RunSettings settings;               // The architecture "layers", pictures as the model takes them, the rest as usual.
  std::vector<WeightValues> weights;  // With whole names: "layers.3.weight".
  bool takesAnySize = false;          // The size of pictures in the settings is the usual one.
};

// Throws Error(FileUnreadable) that says what is wrong: damaged, not Keras's, or the first layer that is not known.
[[nodiscard]] KerasModel readKerasModel(const std::filesystem::path& file);

}  // namespace core
