// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/tiff_file.h"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdarg>
#include <cstdio>
#include <vector>

#include "core/data/formats/stored_picture.h"

namespace core {
namespace {

constexpr tmsize_t kMostMemory = tmsize_t{2} << 30U;  // For one thing that libtiff asks for.

// The file as libtiff reads it, and the first thing that it complained of.
struct Content {
  FileBytes bytes;
  std::uint64_t at = 0;
  std::array<char, 256> words{};
};

Content& contentOf(thandle_t user) { return *static_cast<Content*>(user); }

tmsize_t readMore(thandle_t user, void* into, tmsize_t length) {
  Content& content = contentOf(user);
  const FileBytes part = partOf(content.bytes, content.at, static_cast<std::uint64_t>(std::max<tmsize_t>(length, 0)));
  std::copy(part.begin(), part.end(), static_cast<std::uint8_t*>(into));
  content.at += part.size();
  return static_cast<tmsize_t>(part.size());
}

tmsize_t writeNothing(thandle_t /*user*/, void* /*from*/, tmsize_t /*length*/) { return 0; }

toff_t seek(thandle_t user, toff_t offset, int from) {
  Content& content = contentOf(user);
  if (from == SEEK_SET) content.at = offset;
  if (from == SEEK_CUR) content.at += offset;
  if (from == SEEK_END) content.at = content.bytes.size() + offset;
  return content.at;
}

int closeNothing(thandle_t /*user*/) { return 0; }

toff_t sizeOf(thandle_t user) { return contentOf(user).bytes.size(); }

int mapAll(thandle_t user, void** base, toff_t* size) {
  // libtiff has no view of constant bytes; it never writes to a file that is opened for reading.
  *base = const_cast<std::uint8_t*>(contentOf(user).bytes.data());
  *size = contentOf(user).bytes.size();
  return 1;
}

void unmapNothing(thandle_t /*user*/, void* /*base*/, toff_t /*size*/) {}

// 1: nobody else needs to hear of it.
int keepWords(TIFF* /*library*/, void* user, const char* /*module*/, const char* format, std::va_list arguments) {
  auto& words = static_cast<Content*>(user)->words;
  if (words[0] == '\0') (void)std::vsnprintf(words.data(), words.size(), format, arguments);
  return 1;
}

int keepQuiet(TIFF* /*library*/, void* /*user*/, const char* /*module*/, const char* /*format*/,
              std::va_list /*rest*/) {
  return 1;
}

struct CloseTiff {
  void operator()(TIFF* library) const { TIFFClose(library); }
};
struct FreeOptions {
  void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};

TiffColours coloursOf(std::uint16_t photometric, const TiffSampleLayout& layout) {
  const bool floats = layout.numbers == TiffNumbers::Float && (layout.bits == 32 || layout.bits == 64);
  const bool whole = layout.numbers != TiffNumbers::Float && (layout.bits <= 16 || layout.bits == 32);
  const bool plain = layout.numbers == TiffNumbers::Whole && (layout.bits == 8 || layout.bits == 16);
  switch (photometric) {
    case PHOTOMETRIC_MINISBLACK: return floats || whole ? TiffColours::Grey : TiffColours::Others;
    case PHOTOMETRIC_MINISWHITE: return floats || whole ? TiffColours::GreyInverted : TiffColours::Others;
    case PHOTOMETRIC_RGB:
      return (floats || whole) && layout.samples >= 3 ? TiffColours::RedGreenBlue : TiffColours::Others;
    case PHOTOMETRIC_SEPARATED: return plain && layout.samples >= 4 ? TiffColours::Ink : TiffColours::Others;
    case PHOTOMETRIC_CIELAB: return plain && layout.samples >= 3 ? TiffColours::Lab : TiffColours::Others;
    case PHOTOMETRIC_ICCLAB: return plain && layout.samples >= 3 ? TiffColours::IccLab : TiffColours::Others;
    default: return TiffColours::Others;
  }
}

// What the sample behind the colours is; where a file says nothing about one that it has, it is taken for alpha.
TiffAlpha alphaOf(TIFF* library, const TiffSampleLayout& layout) {
  const bool grey = layout.photometric == TiffColours::Grey || layout.photometric == TiffColours::GreyInverted;
  if (layout.samples <= (grey ? 1U : 3U) || layout.photometric == TiffColours::Ink) return TiffAlpha::None;
  std::uint16_t count = 0;
  std::uint16_t* kinds = nullptr;
  if (TIFFGetField(library, TIFFTAG_EXTRASAMPLES, &count, &kinds) == 0 || count == 0) {
    return layout.samples == (grey ? 2U : 4U) ? TiffAlpha::Plain : TiffAlpha::None;
  }
  if (kinds[0] == EXTRASAMPLE_ASSOCALPHA) return TiffAlpha::Weighted;
  return kinds[0] == EXTRASAMPLE_UNSPECIFIED ? TiffAlpha::None : TiffAlpha::Plain;
}

std::uint16_t shortOf(TIFF* library, std::uint32_t tag) {
  std::uint16_t value = 0;
  (void)TIFFGetFieldDefaulted(library, tag, &value);
  return value;
}

std::uint32_t longOf(TIFF* library, std::uint32_t tag) {
  std::uint32_t value = 0;
  (void)TIFFGetFieldDefaulted(library, tag, &value);
  return value;
}

}  // namespace

class TiffFile::Library {
 public:
  Library(FileBytes bytes, std::size_t directory) : content_{bytes, 0, {}} {
    const std::unique_ptr<TIFFOpenOptions, FreeOptions> options(TIFFOpenOptionsAlloc());
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMostMemory);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), keepWords, &content_);
    TIFFOpenOptionsSetWarningHandlerExtR(options.get(), keepQuiet, &content_);
    tiff_.reset(TIFFClientOpenExt("", "rm", &content_, readMore, writeNothing, seek, closeNothing, sizeOf, mapAll,
                                  unmapNothing, options.get()));
    if (tiff_ == nullptr) refuse();
    if (directory > 0 && TIFFSetDirectory(tiff_.get(), static_cast<tdir_t>(directory)) == 0) refuse();
  }

  [[noreturn]] void refuse() const { refuseDamaged(content_.words.data()); }
  [[nodiscard]] TIFF* tiff() const { return tiff_.get(); }

 private:
  Content content_;
  std::unique_ptr<TIFF, CloseTiff> tiff_;
};

TiffFile::TiffFile(FileBytes bytes, std::size_t directory) : library_(std::make_unique<Library>(bytes, directory)) {}

TiffFile::~TiffFile() = default;

TiffSampleLayout TiffFile::layout() const {
  TIFF* const tiff = library_->tiff();
  TiffSampleLayout layout;
  layout.width = longOf(tiff, TIFFTAG_IMAGEWIDTH);
  layout.height = longOf(tiff, TIFFTAG_IMAGELENGTH);
  layout.bits = shortOf(tiff, TIFFTAG_BITSPERSAMPLE);
  layout.samples = shortOf(tiff, TIFFTAG_SAMPLESPERPIXEL);
  layout.separate = layout.samples > 1 && shortOf(tiff, TIFFTAG_PLANARCONFIG) == PLANARCONFIG_SEPARATE;
  layout.tiled = TIFFIsTiled(tiff) != 0;
  layout.blockWidth = layout.tiled ? longOf(tiff, TIFFTAG_TILEWIDTH) : layout.width;
  layout.blockHeight = layout.tiled ? longOf(tiff, TIFFTAG_TILELENGTH) : longOf(tiff, TIFFTAG_ROWSPERSTRIP);
  layout.blockHeight = std::min<std::uint64_t>(layout.blockHeight, layout.tiled ? kMostPixels : layout.height);
  const std::uint16_t numbers = shortOf(tiff, TIFFTAG_SAMPLEFORMAT);
  if (numbers == SAMPLEFORMAT_IEEEFP) layout.numbers = TiffNumbers::Float;
  if (numbers == SAMPLEFORMAT_INT) layout.numbers = TiffNumbers::Signed;
  std::uint16_t photometric = PHOTOMETRIC_MINISWHITE;
  if (TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric) == 0) {
    photometric = layout.samples >= 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK;
  }
  layout.photometric = coloursOf(photometric, layout);
  layout.alpha = alphaOf(tiff, layout);
  if (layout.blockWidth == 0 || layout.blockHeight == 0) refuseDamaged("");
  return layout;
}

std::size_t TiffFile::rowBytes() const {
  TIFF* const tiff = library_->tiff();
  return static_cast<std::size_t>(TIFFIsTiled(tiff) != 0 ? TIFFTileRowSize64(tiff) : TIFFScanlineSize64(tiff));
}

std::size_t TiffFile::blockBytes() const {
  TIFF* const tiff = library_->tiff();
  const std::uint64_t bytes = TIFFIsTiled(tiff) != 0 ? TIFFTileSize64(tiff) : TIFFStripSize64(tiff);
  if (bytes == 0 || bytes > static_cast<std::uint64_t>(kMostMemory)) library_->refuse();
  return static_cast<std::size_t>(bytes);
}

std::size_t TiffFile::readBlock(std::uint64_t x, std::uint64_t y, unsigned plane, std::span<std::uint8_t> into) {
  TIFF* const tiff = library_->tiff();
  const auto length = static_cast<tmsize_t>(into.size());
  const auto row = static_cast<std::uint32_t>(y);
  const auto which = static_cast<std::uint16_t>(plane);
  const tmsize_t got =
      TIFFIsTiled(tiff) != 0
          ? TIFFReadEncodedTile(tiff, TIFFComputeTile(tiff, static_cast<std::uint32_t>(x), row, 0, which), into.data(),
                                length)
          : TIFFReadEncodedStrip(tiff, TIFFComputeStrip(tiff, row, which), into.data(), length);
  if (got < 0) library_->refuse();
  return static_cast<std::size_t>(got);
}

cv::Mat TiffFile::coloursAndAlpha() {
  std::array<char, 1024> words{};
  TIFFRGBAImage image{};
  if (TIFFRGBAImageOK(library_->tiff(), words.data()) == 0) refuseDamaged(words.data());
  if (TIFFRGBAImageBegin(&image, library_->tiff(), 1, words.data()) == 0) refuseDamaged(words.data());
  image.req_orientation = image.orientation;  // Turning is done by whoever turns all formats.
  cv::Mat raster(static_cast<int>(image.height), static_cast<int>(image.width), CV_8UC4);
  const int whole = TIFFRGBAImageGet(&image, raster.ptr<std::uint32_t>(), image.width, image.height);
  TIFFRGBAImageEnd(&image);
  if (whole == 0) library_->refuse();
  // A pixel is one number with red in its lowest byte.
  if constexpr (std::endian::native == std::endian::big) {
    cv::mixChannels(std::vector<cv::Mat>{raster.clone()}, std::vector<cv::Mat>{raster}, {0, 3, 1, 2, 2, 1, 3, 0});
  }
  return raster;
}

}  // namespace core
