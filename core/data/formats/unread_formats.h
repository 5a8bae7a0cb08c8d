// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of pictures that are known and not read, and what to do about them. Private to core_data.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/data/formats/stored_picture.h"

namespace core {

// camera: "DNG", "Canon CR2", ...
[[nodiscard]] Message reasonAgainstCameraRaw(std::string_view camera);

// Whether a file is one of a camera by its name; those of many look like a TIFF, whose first picture is a thumbnail.
[[nodiscard]] bool isNamedCameraRaw(const std::filesystem::path& file);

// The reason against a picture of a kind that is not read, by its first bytes; nothing where it is no picture at all.
[[nodiscard]] Message reasonAgainstUnread(FileBytes beginning);

}  // namespace core
