// SPDX-License-Identifier: GPL-3.0-or-later
// GIF (CompuServe 89a), read by giflib. Private to core_data.
#pragma once

#include <memory>
#include <optional>

#include "core/data/formats/frame_reader.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> gifHeader(FileBytes bytes);

// Each frame as it is seen, with those before it under it.
[[nodiscard]] std::unique_ptr<FrameReader> gifFrames(FileBytes bytes);

}  // namespace core
