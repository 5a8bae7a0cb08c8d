// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that lie encoded within other files. Private to core_exchange.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/image.h"

namespace core {

// A picture of any format that is read as a file; none where it is damaged, or larger than 16 megapixels, which no probe is.
[[nodiscard]] std::optional<Image> imageOf(std::string_view encoded);

}  // namespace core
