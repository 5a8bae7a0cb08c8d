// SPDX-License-Identifier: GPL-3.0-or-later
// The portable maps of Netpbm: P1 to P6, and PFM's floats (Pf, PF). Private to core_data.
#pragma once

#include <optional>

#include "core/data/formats/stored_picture.h"

namespace core {

[[nodiscard]] bool isPnm(FileBytes bytes);
[[nodiscard]] std::optional<ImageHeader> pnmHeader(FileBytes bytes);
[[nodiscard]] StoredPicture decodePnm(FileBytes bytes);

}  // namespace core
