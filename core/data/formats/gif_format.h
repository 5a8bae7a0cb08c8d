// SPDX-License-Identifier: GPL-3.0-or-later
// GIF (CompuServe 89a), read by giflib. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> gifHeader(FileBytes bytes);

// The page-th frame as it is seen, with those before it under it.
[[nodiscard]] StoredPicture decodeGif(FileBytes bytes, std::size_t page);

}  // namespace core
