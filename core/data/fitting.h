// SPDX-License-Identifier: GPL-3.0-or-later
// Brings pictures of any shape to that of a model.
#pragma once

#include <cstdint>

#include "core/base/image.h"
#include "core/data/data_settings.h"

namespace core {

// The picture in this shape; one channel is grey by Rec. 601. Takes memory for the picture and the shape, whatever the
// proportions. background: 0xRRGGBB.
[[nodiscard]] Image fitted(const Image& image, const ImageShape& shape, Fit fit, std::uint32_t background);

}  // namespace core
