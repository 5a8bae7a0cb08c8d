// SPDX-License-Identifier: GPL-3.0-or-later
// Which way up a camera was held, as pictures carry it along. Private to core_data.
#pragma once

#include <opencv2/core.hpp>
#include <string_view>

#include "core/data/formats/file_bytes.h"

namespace core {

// 1 to 8 by the numbers of EXIF (JEITA CP-3451, tag 274); 0 where nothing is said. exif: a TIFF file, with or without the
// six bytes "Exif\0\0" before it.
[[nodiscard]] int exifOrientation(FileBytes exif);
// The same from an XMP packet: tiff:Orientation as an attribute or an element.
[[nodiscard]] int xmpOrientation(std::string_view xmp);
// What EXIF says, else what XMP says, else 1.
[[nodiscard]] int orientationBy(FileBytes exif, std::string_view xmp);

// The picture turned and mirrored as this number asks.
[[nodiscard]] cv::Mat upright(cv::Mat pixels, int orientation);

}  // namespace core
