// SPDX-License-Identifier: GPL-3.0-or-later
// Films inside HEIC and AVIF files (image sequences, ISO/IEC 23008-12), which libheif 1.15 passes over. Private to core_data.
#pragma once

#include <cstddef>

#include "core/data/formats/file_bytes.h"

namespace core {

// How many frames the file's film has; 0 where it has none, or where its boxes claim more than the file can hold.
[[nodiscard]] std::size_t framesOfFilm(FileBytes bytes);

// Whether there is nothing beside the film: no still picture that stands for it.
[[nodiscard]] bool isFilmAlone(FileBytes bytes);

}  // namespace core
