// SPDX-License-Identifier: GPL-3.0-or-later
// Random changes of training pictures. Private to core_data.
#pragma once

#include <cstdint>

#include "core/base/image.h"
#include "core/base/random.h"
#include "core/data/data_settings.h"

namespace core {

// Changes both pictures alike: mirrored, moved and turned about the centre in one step (bilinear; what comes in from
// outside has the background's colour, 0xRRGGBB), then made brighter or darker. Both have the same shape.
void augment(Image& input, Image& target, const Augmentation& augmentation, std::uint32_t background, Random& random);

}  // namespace core
