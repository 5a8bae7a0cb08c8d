// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as PNG, without loss.
#pragma once

#include <string>

#include "core/base/image.h"

namespace core {

// The bytes of a PNG file: grey or RGB with 8 bits a channel, as the picture is.
[[nodiscard]] std::string pngOf(const Image& image);

}  // namespace core
