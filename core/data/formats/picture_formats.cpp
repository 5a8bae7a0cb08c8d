// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/picture_formats.h"

#include <array>

#include "core/data/formats/bmp_format.h"
#include "core/data/formats/gif_format.h"
#include "core/data/formats/heif_format.h"
#include "core/data/formats/jpeg2000_format.h"
#include "core/data/formats/jpeg_format.h"
#include "core/data/formats/png_format.h"
#include "core/data/formats/pnm_format.h"
#include "core/data/formats/tiff_directory.h"
#include "core/data/formats/tiff_format.h"
#include "core/data/formats/webp_format.h"

namespace core {
namespace {

// A blank PNG reaches 1032 x 8 pixels a byte, a blank progressive JPEG about 512.
constexpr std::uint64_t kMostPixelsPerByte = 9000;

bool isJpeg(FileBytes bytes) { return beginsWith(bytes, "\xFF\xD8\xFF"); }
bool isPng(FileBytes bytes) { return beginsWith(bytes, "\x89PNG\r\n\x1A\n"); }
bool isGif(FileBytes bytes) { return beginsWith(bytes, "GIF87a") || beginsWith(bytes, "GIF89a"); }
bool isWebp(FileBytes bytes) { return beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8); }

// For formats with one picture a file.
template <StoredPicture (*Decode)(FileBytes)>
StoredPicture single(FileBytes bytes, std::size_t /*page*/) {
  return Decode(bytes);
}

constexpr std::array<PictureFormat, 10> kFormats = {{
    {"jpeg", isJpeg, jpegHeader, single<decodeJpeg>, true, kMostPixelsPerByte},
    {"png", isPng, pngHeader, decodePng, true, kMostPixelsPerByte},
    {"bmp", isBmp, bmpHeader, single<decodeBmp>, true, kMostPixelsPerByte},
    {"tiff", isTiff, tiffHeader, decodeTiff, false, 0},  // Its directory may stand at its end.
    {"webp", isWebp, webpHeader, decodeWebp, true, 0},
    {"pnm", isPnm, pnmHeader, single<decodePnm>, true, kMostPixelsPerByte},
    {"gif", isGif, gifHeader, decodeGif, true, kMostPixelsPerByte},
    {"heic", isHeic, heifHeader, single<decodeHeif>, false, 0},
    {"avif", isAvif, heifHeader, single<decodeHeif>, false, 0},
    {"jpeg2000", isJpeg2000, jpeg2000Header, single<decodeJpeg2000>, true, 0},
}};

}  // namespace

const PictureFormat* pictureFormatOf(FileBytes beginning) {
  for (const PictureFormat& format : kFormats) {
    if (format.matches(beginning)) return &format;
  }
  return nullptr;
}

}  // namespace core
