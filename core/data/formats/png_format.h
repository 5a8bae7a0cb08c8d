// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (W3C Portable Network Graphics, third edition, with animations), read by libpng. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> pngHeader(FileBytes bytes);

// Page 0 is what programs show that know no animations; the others follow in time, as they are seen.
[[nodiscard]] StoredPicture decodePng(FileBytes bytes, std::size_t page);

}  // namespace core
