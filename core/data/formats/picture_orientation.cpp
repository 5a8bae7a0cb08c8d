// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/picture_orientation.h"

#include "core/data/formats/tiff_directory.h"

namespace core {

int exifOrientation(FileBytes exif) {
  constexpr std::string_view kPrefix("Exif\0\0", 6);
  if (beginsWith(exif, kPrefix)) exif = exif.subspan(kPrefix.size());
  const auto chain = tiffDirectories(exif);
  return chain.empty() ? 0 : chain.front().orientation;
}

int xmpOrientation(std::string_view xmp) {
  constexpr std::string_view kName = "tiff:Orientation";
  for (auto at = xmp.find(kName); at != std::string_view::npos; at = xmp.find(kName, at + 1)) {
    // tiff:Orientation="6" and <tiff:Orientation>6</tiff:Orientation>
    const auto value = xmp.find_first_not_of("=\"'> \t\r\n", at + kName.size());
    if (value == std::string_view::npos || value == at + kName.size()) continue;
    if (xmp[value] >= '1' && xmp[value] <= '8') return xmp[value] - '0';
  }
  return 0;
}

int orientationBy(FileBytes exif, std::string_view xmp) {
  if (const int said = exifOrientation(exif); said > 1) return said;
  if (const int said = xmpOrientation(xmp); said > 1) return said;
  return 1;
}

cv::Mat upright(cv::Mat pixels, int orientation) {
  const bool turned = orientation >= 5 && orientation <= 8;
  if (turned) cv::transpose(pixels, pixels);
  switch (orientation) {
    case 2:
    case 6: cv::flip(pixels, pixels, 1); break;
    case 3:
    case 7: cv::flip(pixels, pixels, -1); break;
    case 4:
    case 8: cv::flip(pixels, pixels, 0); break;
    default: break;
  }
  return pixels;
}

}  // namespace core
