// SPDX-License-Identifier: GPL-3.0-or-later
// Coloured shapes on soft backgrounds, drawn from a number. Private to core_data.
#pragma once

#include <cstdint>

#include "core/base/image.h"

namespace core {

// The picture with this number: always the same, size x size, RGB.
[[nodiscard]] Image shapeImage(std::uint64_t number, int size);

}  // namespace core
