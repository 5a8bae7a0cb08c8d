// SPDX-License-Identifier: GPL-3.0-or-later
// One small picture file of every kind that is read.
#pragma once

#include <libheif/heif.h>

#include <string>
#include <vector>

namespace testing {

// 64 x 32, left orange, right blue, by libheif itself, as a phone or a browser would write it; a series becomes darker. ""
// where the library was built without the encoder.
[[nodiscard]] std::string heifPicture(heif_compression_format format, int pictures = 1);

[[nodiscard]] std::vector<std::string> samplePictures();

}  // namespace testing
