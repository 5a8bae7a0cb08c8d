// SPDX-License-Identifier: GPL-3.0-or-later
// PNG (W3C Portable Network Graphics, third edition, with animations), read by libpng. Private to core_data.
#pragma once

#include <memory>
#include <optional>

#include "core/data/formats/frame_reader.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> pngHeader(FileBytes bytes);

// Page 0 is what programs show that know no animations; the others follow in time, as they are seen.
[[nodiscard]] std::unique_ptr<FrameReader> pngFrames(FileBytes bytes);

}  // namespace core
