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

bool isJpeg(FileBytes bytes) { return beginsWith(bytes, "\xFF\xD8\xFF"); }
bool isPng(FileBytes bytes) { return beginsWith(bytes, "\x89PNG\r\n\x1A\n"); }
bool isGif(FileBytes bytes) { return beginsWith(bytes, "GIF87a") || beginsWith(bytes, "GIF89a"); }
bool isWebp(FileBytes bytes) { return beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8); }

// For formats with one picture a file.
template <StoredPicture (*Decode)(FileBytes)>
StoredPicture single(FileBytes bytes, std::size_t /*page*/) {
  return Decode(bytes);
}

// For formats in which a page needs those before it.
template <std::unique_ptr<FrameReader> (*Frames)(FileBytes)>
StoredPicture framed(FileBytes bytes, std::size_t page) {
  return Frames(bytes)->page(page);
}

constexpr std::array<PictureFormat, 10> kFormats = {{
    {"jpeg", isJpeg, jpegHeader, decodeJpeg, nullptr, true, true},
    {"png", isPng, pngHeader, framed<pngFrames>, pngFrames, true, true},
    {"bmp", isBmp, bmpHeader, single<decodeBmp>, nullptr, true, true},
    {"tiff", isTiff, tiffHeader, decodeTiff, nullptr, false, false},  // Its directory may stand at its end.
    {"webp", isWebp, webpHeader, framed<webpFrames>, webpFrames, true, false},
    {"pnm", isPnm, pnmHeader, single<decodePnm>, nullptr, true, true},
    {"gif", isGif, gifHeader, framed<gifFrames>, gifFrames, true, true},
    {"heic", isHeic, heifHeader, decodeHeif, nullptr, false, false},
    {"avif", isAvif, heifHeader, decodeHeif, nullptr, false, false},
    {"jpeg2000", isJpeg2000, jpeg2000Header, single<decodeJpeg2000>, nullptr, true, false},
}};

}  // namespace

const PictureFormat* pictureFormatOf(FileBytes beginning) {
  for (const PictureFormat& format : kFormats) {
    if (format.matches(beginning)) return &format;
  }
  return nullptr;
}

}  // namespace core
