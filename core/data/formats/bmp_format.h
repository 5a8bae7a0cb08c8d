// SPDX-License-Identifier: GPL-3.0-or-later
// BMP of Windows and OS/2, in all the depths, masks and run lengths that their programs write. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] bool isBmp(FileBytes bytes);
[[nodiscard]] std::optional<ImageHeader> bmpHeader(FileBytes bytes);
[[nodiscard]] StoredPicture decodeBmp(FileBytes bytes);

}  // namespace core
