// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a pencil drawing: the sample data's targets. Private to core_data.
#pragma once

#include <cstdint>

#include "core/base/image.h"

namespace core {

// Graphite on warm paper, in three nearly equal channels: red is the largest, or ties for it, in almost every pixel, and no
// value is 0 or 255. seed decides on the grain. picture is RGB.
[[nodiscard]] Image pencilSketch(const Image& picture, std::uint64_t seed);

}  // namespace core
