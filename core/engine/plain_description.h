// SPDX-License-Identifier: GPL-3.0-or-later
// A model of LibTorch's tensors as plain values.
#pragma once

#include "core/engine/architecture.h"
#include "core/run/model_description.h"

namespace core {

// With copies of all weights. image and range: of the pictures that the model takes.
[[nodiscard]] ModelDescription plainDescription(const ImageModel& model, const ImageShape& image, ValueRange range);

}  // namespace core
