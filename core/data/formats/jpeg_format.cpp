// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/jpeg_format.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
// These read what the lines above declare.
#include <jerror.h>
#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/colour_models.h"
#include "core/data/formats/multi_picture.h"
#include "core/data/formats/picture_orientation.h"

namespace core {
namespace {

constexpr int kMostScans = 500;  // No encoder writes more than a few dozen; each costs time for all pixels.
constexpr std::string_view kExif("Exif\0\0", 6);
constexpr std::string_view kXmp("http://ns.adobe.com/xap/1.0/\0", 29);

// A marker segment that holds the size: SOF0 to SOF15 without DHT, JPG and DAC.
bool isFrame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// Markers that stand alone, without a length behind them.
bool isAlone(std::uint8_t marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9); }

bool endsAfter(FileBytes bytes, std::size_t scan) {
  for (std::size_t i = bytes.size() - 1; i > scan; --i) {
    if (bytes[i - 1] == 0xFF && bytes[i] == 0xD9) return true;
  }
  return false;
}

// Where libjpeg's errors and warnings arrive. Its error handler may not return, and C code cannot be left by an exception:
// hence setjmp, in functions that own nothing.
struct JpegErrors {
  jpeg_error_mgr manager{};
  std::jmp_buf onError{};
  std::array<char, JMSG_LENGTH_MAX> words{};
  bool rowsAreWrong = false;
  bool endIsMissing = false;
};

JpegErrors& errorsOf(j_common_ptr library) { return *reinterpret_cast<JpegErrors*>(library->err); }

extern "C" void afterimageJpegError(j_common_ptr library) {
  JpegErrors& errors = errorsOf(library);
  (*library->err->format_message)(library, errors.words.data());
  std::longjmp(errors.onError, 1);
}

// Which warnings concern pixels. The others are about what stands beside them: bytes between segments, a missing end,
// version numbers.
extern "C" void afterimageJpegWarning(j_common_ptr library, int level) {
  JpegErrors& errors = errorsOf(library);
  if (level >= 0) return;
  switch (library->err->msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
      if (!errors.rowsAreWrong) (*library->err->format_message)(library, errors.words.data());
      errors.rowsAreWrong = true;
      break;
    case JWRN_JPEG_EOF: errors.endIsMissing = true; break;
    default: break;
  }
}

extern "C" void afterimageJpegProgress(j_common_ptr library) {
  if (!library->is_decompressor) return;
  const auto* const reading = reinterpret_cast<j_decompress_ptr>(library);
  if (reading->input_scan_number <= kMostScans) return;
  std::snprintf(errorsOf(library).words.data(), JMSG_LENGTH_MAX, "more than %d scans", kMostScans);
  std::longjmp(errorsOf(library).onError, 1);
}

struct JpegReading {
  jpeg_decompress_struct library{};
  JpegErrors errors;
  jpeg_progress_mgr progress{};

  JpegReading() {
    library.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = afterimageJpegError;
    errors.manager.emit_message = afterimageJpegWarning;
    progress.progress_monitor = afterimageJpegProgress;
  }
  ~JpegReading() { jpeg_destroy_decompress(&library); }
  JpegReading(const JpegReading&) = delete;
  JpegReading& operator=(const JpegReading&) = delete;
};

J_COLOR_SPACE wantedOf(J_COLOR_SPACE stored) {
  if (stored == JCS_GRAYSCALE) return JCS_GRAYSCALE;
  return stored == JCS_CMYK || stored == JCS_YCCK ? JCS_CMYK : JCS_RGB;
}

// The following two return false where the library gave up.
bool begin(JpegReading& reading, FileBytes bytes) {
  if (setjmp(reading.errors.onError) != 0) return false;
  jpeg_create_decompress(&reading.library);
  reading.library.progress = &reading.progress;
  jpeg_mem_src(&reading.library, bytes.data(), bytes.size());
  jpeg_save_markers(&reading.library, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&reading.library, TRUE);
  reading.library.out_color_space = wantedOf(reading.library.jpeg_color_space);
  jpeg_calc_output_dimensions(&reading.library);
  return true;
}

bool readRows(JpegReading& reading, std::uint8_t* pixels, std::size_t rowBytes) {
  if (setjmp(reading.errors.onError) != 0) return false;
  jpeg_start_decompress(&reading.library);
  while (reading.library.output_scanline < reading.library.output_height) {
    JSAMPROW row = pixels + rowBytes * reading.library.output_scanline;
    jpeg_read_scanlines(&reading.library, &row, 1);
  }
  return true;
}

// A progressive picture becomes sharper with each scan; one that lacks the last of them looks whole and is not.
bool lacksScans(const jpeg_decompress_struct& library) {
  if (library.coef_bits == nullptr) return false;
  for (int c = 0; c < library.num_components; ++c) {
    const auto& known = library.coef_bits[c];  // NOLINT: libjpeg's own array.
    if (std::any_of(std::begin(known), std::end(known), [](int bits) { return bits != 0; })) return true;
  }
  return false;
}

int orientationOf(const jpeg_decompress_struct& library) {
  FileBytes exif;
  std::string_view xmp;
  for (const auto* marker = library.marker_list; marker != nullptr; marker = marker->next) {
    const FileBytes content(marker->data, marker->data_length);
    if (beginsWith(content, kExif) && exif.empty()) exif = content;
    if (beginsWith(content, kXmp)) xmp = textOf(content.subspan(kXmp.size()));
  }
  return orientationBy(exif, xmp);
}

}  // namespace

std::optional<ImageHeader> jpegHeader(FileBytes bytes) {
  ImageHeader header;
  header.complete = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    const std::uint8_t marker = bytes[at + 1];
    if (bytes[at] != 0xFF || marker == 0xFF ||
        marker == 0) {  // Padding, or bytes that mean nothing: libjpeg skips them.
      ++at;
      continue;
    }
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    const auto length = numberAt(bytes, at + 2, 2, ByteOrder::HighestFirst);
    if (!length || *length < 2) return std::nullopt;
    if (isFrame(marker)) {
      header.height = numberAt(bytes, at + 5, 2, ByteOrder::HighestFirst).value_or(0);
      header.width = numberAt(bytes, at + 7, 2, ByteOrder::HighestFirst).value_or(0);
    } else if (marker == 0xDA) {
      header.complete = endsAfter(bytes, at);
      break;
    }
    at += 2 + *length;
  }
  if (header.width == 0 || header.height == 0) return std::nullopt;
  header.pages = picturesInJpeg(bytes).size();
  return header;
}

StoredPicture decodeJpeg(FileBytes file, std::size_t page) {
  const std::vector<FileBytes> pictures = page == 0 ? std::vector<FileBytes>{file} : picturesInJpeg(file);
  if (page >= pictures.size()) refusePicture(coreText("Core", "it has no such page"));
  const FileBytes bytes = pictures[page];
  JpegReading reading;
  if (!begin(reading, bytes)) refuseDamaged(reading.errors.words.data());
  const jpeg_decompress_struct& library = reading.library;
  checkSize(library.output_width, library.output_height);
  checkPixelsPerByte(library.output_width, library.output_height, bytes);
  StoredPicture picture;
  picture.pixels.create(static_cast<int>(library.output_height), static_cast<int>(library.output_width),
                        CV_8UC(library.out_color_components));
  if (!readRows(reading, picture.pixels.data, picture.pixels.step)) refuseDamaged(reading.errors.words.data());
  if (reading.errors.rowsAreWrong) refuseDamaged(reading.errors.words.data());
  if (reading.errors.endIsMissing && lacksScans(library)) refusePicture(coreText("Core", "the file is cut off"));
  // Adobe's programs began to write ink as light, and all others followed.
  if (library.out_color_space == JCS_CMYK) picture.pixels = colourOfInk(picture.pixels, Ink::Inverted);
  picture.orientation = orientationOf(library);
  return picture;
}

}  // namespace core
