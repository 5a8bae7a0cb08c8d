// SPDX-License-Identifier: GPL-3.0-or-later
// The table of picture formats: which reader takes which signature. The first bytes decide, never the name. Private to
// core_data.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "core/data/formats/frame_reader.h"

namespace core {

struct PictureFormat {
  std::string_view id;  // "jpeg", as reports count it.
  bool (*matches)(FileBytes beginning);
  // May refuse, with a reason.
  std::optional<ImageHeader> (*header)(FileBytes bytes);
  StoredPicture (*decode)(FileBytes bytes, std::size_t page);
  // Where a page needs those before it; nullptr where each is decoded alone.
  std::unique_ptr<FrameReader> (*frames)(FileBytes bytes) = nullptr;
  bool headerInFront = true;  // The header needs no more than the first megabyte.
  bool boundsPixels = false;  // checkPixelsPerByte holds for it.
};

// The first bytes (32 do) of a file; nullptr for anything that is not read.
[[nodiscard]] const PictureFormat* pictureFormatOf(FileBytes beginning);

}  // namespace core
