// SPDX-License-Identifier: GPL-3.0-or-later
// What can be known of a folder of pictures at a glance: how many there are, and how large they are.
#pragma once

#include <cstddef>

#include "core/data/data_settings.h"

namespace core {

struct PictureFacts {
  std::size_t count = 0;  // Samples; 0 where it is not known.
  int side = 0;           // The longer one of most of them, in pixels; 0 where it is not known.
};

// Reads names, and the first bytes of a few files. Nothing is known of a folder that cannot be used: whoever trains on it
// hears why.
[[nodiscard]] PictureFacts pictureFacts(const DataSettings& settings);

}  // namespace core
