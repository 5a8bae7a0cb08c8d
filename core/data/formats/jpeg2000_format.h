// SPDX-License-Identifier: GPL-3.0-or-later
// JPEG 2000 (ISO 15444-1), as .jp2 files and as bare codestreams, read by OpenJPEG. Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] bool isJpeg2000(FileBytes bytes);
[[nodiscard]] std::optional<ImageHeader> jpeg2000Header(FileBytes bytes);
[[nodiscard]] StoredPicture decodeJpeg2000(FileBytes bytes);

}  // namespace core
