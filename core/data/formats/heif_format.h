// SPDX-License-Identifier: GPL-3.0-or-later
// HEIC, which phones write, and AVIF, read by libheif. Private to core_data.
#pragma once

#include <cstddef>
#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] bool isHeic(FileBytes bytes);
[[nodiscard]] bool isAvif(FileBytes bytes);
[[nodiscard]] std::optional<ImageHeader> heifHeader(FileBytes bytes);
// The main picture, turned as the file asks.
[[nodiscard]] StoredPicture decodeHeif(FileBytes bytes, std::size_t page);

}  // namespace core
