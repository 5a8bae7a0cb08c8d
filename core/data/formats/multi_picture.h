// SPDX-License-Identifier: GPL-3.0-or-later
// Several JPEG pictures in one file (CIPA DC-007, "Multi-Picture Format"): two lenses, panoramas, series. Private to
// core_data.
#pragma once

#include <vector>

#include "core/data/formats/file_bytes.h"

namespace core {

// Those of a JPEG file that are pictures of their own, the file itself first; previews, depths and what brightens a picture
// on some screens are none. Views the bytes.
[[nodiscard]] std::vector<FileBytes> picturesInJpeg(FileBytes bytes);

}  // namespace core
