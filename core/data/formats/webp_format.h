// SPDX-License-Identifier: GPL-3.0-or-later
// WebP, read by libwebp. Private to core_data.
#pragma once

#include <memory>
#include <optional>

#include "core/data/formats/frame_reader.h"

namespace core {

[[nodiscard]] std::optional<ImageHeader> webpHeader(FileBytes bytes);
// Each frame as it is seen, or the one picture of a file that does not move.
[[nodiscard]] std::unique_ptr<FrameReader> webpFrames(FileBytes bytes);

}  // namespace core
