// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of a Keras model, under the names and in the order of axes that ours have. Private to core_exchange.
#pragma once

#include <vector>

#include "core/exchange/hdf5_file.h"
#include "core/exchange/keras_config.h"
#include "core/run/model_description.h"

namespace core {

// Their names are whole: "layers.3.weight". Throws as refuseContents where the weights of a layer are missing or of another
// shape than its description says.
[[nodiscard]] std::vector<WeightValues> weightsOfKeras(const KerasDescription& model, const Hdf5File& file);

}  // namespace core
