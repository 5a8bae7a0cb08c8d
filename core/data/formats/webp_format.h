// SPDX-License-Identifier: GPL-3.0-or-later
// WebP, read by libwebp. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> webpHeader(FileBytes bytes);
// The page-th frame as it is seen.
[[nodiscard]] StoredPicture decodeWebp(FileBytes bytes, std::size_t page);

}  // namespace core
