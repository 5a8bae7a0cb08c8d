// SPDX-License-Identifier: GPL-3.0-or-later
// What can be known of a folder of pictures at a glance: how many there are, and how large they are.
#pragma once

#include <cstddef>
#include <vector>

#include "core/data/data_settings.h"
#include "core/data/image_folder.h"

namespace core {

struct PictureFacts {
  std::size_t count = 0;  // Samples; 0 where it is not known.
  int side = 0;           // The longer one of most of them, in pixels; 0 where it is not known.
};

// Reads the beginnings of a few files.
[[nodiscard]] PictureFacts pictureFacts(const std::vector<FolderEntry>& samples);
// The same of a folder, as scanFolder has it. Nothing is known of one that cannot be used: whoever trains on it hears why.
[[nodiscard]] PictureFacts pictureFacts(const DataSettings& settings);

}  // namespace core
