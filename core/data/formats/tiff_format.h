// SPDX-License-Identifier: GPL-3.0-or-later
// TIFF and BigTIFF (Adobe, TIFF Revision 6.0 and its supplements), read by libtiff. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

// Refuses what only begins like a TIFF and is a camera's raw data.
[[nodiscard]] std::optional<ImageHeader> tiffHeader(FileBytes bytes);
[[nodiscard]] StoredPicture decodeTiff(FileBytes bytes, std::size_t page);

}  // namespace core
