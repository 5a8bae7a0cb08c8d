// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG (ITU-T T.81), read by libjpeg-turbo. Private to core_data.
#pragma once

#include <cstddef>
#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

// Finds the frame behind whatever stands before it, as libjpeg does. complete: whether a marker says that the picture ends.
[[nodiscard]] std::optional<ImageHeader> jpegHeader(FileBytes bytes);

// Refuses pictures of which rows are missing or damaged, and takes those that only lack what stands behind the last row.
[[nodiscard]] StoredPicture decodeJpeg(FileBytes file, std::size_t page);

}  // namespace core
