// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/png_format.h"

#include <png.h>

#include <array>
#include <csetjmp>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/data/formats/picture_orientation.h"
#include "core/data/formats/png_animation.h"

namespace core {
namespace {

constexpr png_uint_32 kLongestSide = 1'000'000;
constexpr png_alloc_size_t kMostTextBytes = png_alloc_size_t{64} << 20U;

// What libpng is given to read from, and where its words arrive. Its error handler may not return.
struct PngReading {
  FileBytes rest;
  std::array<char, 200> words{};
  png_structp library = nullptr;
  png_infop info = nullptr;

  PngReading() = default;
  ~PngReading() { png_destroy_read_struct(&library, &info, nullptr); }
  PngReading(const PngReading&) = delete;
  PngReading& operator=(const PngReading&) = delete;
};

extern "C" void afterimagePngError(png_structp library, png_const_charp words) {
  auto* const reading = static_cast<PngReading*>(png_get_error_ptr(library));
  std::snprintf(reading->words.data(), reading->words.size(), "%s", words);
  png_longjmp(library, 1);
}

extern "C" void afterimagePngWarning(png_structp /*library*/, png_const_charp /*words*/) {}

extern "C" void afterimagePngBytes(png_structp library, png_bytep into, std::size_t length) {
  auto* const reading = static_cast<PngReading*>(png_get_io_ptr(library));
  if (length > reading->rest.size()) png_error(library, "it ends too early");
  std::copy_n(reading->rest.begin(), length, into);
  reading->rest = reading->rest.subspan(length);
}

// The following two return false where the library gave up; they own nothing, since longjmp destroys nothing.
bool begin(PngReading& reading) {
  reading.library = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, afterimagePngError, afterimagePngWarning);
  if (reading.library == nullptr) return false;
  if (setjmp(png_jmpbuf(reading.library)) != 0) return false;
  reading.info = png_create_info_struct(reading.library);
  png_set_read_fn(reading.library, &reading, afterimagePngBytes);
  png_set_user_limits(reading.library, kLongestSide, kLongestSide);
  png_set_chunk_malloc_max(reading.library, kMostTextBytes);
  // A sum that is wrong beside the pixels harms none of them.
  png_set_crc_action(reading.library, PNG_CRC_ERROR_QUIT, PNG_CRC_QUIET_USE);
  png_read_info(reading.library, reading.info);
  png_set_expand(reading.library);  // Palettes to colours, few bits to 8, a transparent value to alpha.
  if constexpr (std::endian::native == std::endian::little) png_set_swap(reading.library);
  (void)png_set_interlace_handling(reading.library);
  png_read_update_info(reading.library, reading.info);
  return true;
}

bool readRows(PngReading& reading, png_bytepp rows) {
  if (setjmp(png_jmpbuf(reading.library)) != 0) return false;
  png_read_image(reading.library, rows);
  return true;
}

// What stands behind the pixels: only its description of them is of use, and pictures live without it.
void readBehind(PngReading& reading) {
  if (setjmp(png_jmpbuf(reading.library)) != 0) return;
  png_read_end(reading.library, reading.info);
}

// ImageMagick's way to keep EXIF data as text: a line feed, a name, a length, then hexadecimal digits.
std::vector<std::uint8_t> bytesOfProfile(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  for (int line = 0; line < 3; ++line) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return bytes;
    text.remove_prefix(end + 1);
  }
  unsigned value = 0;
  bool half = false;
  for (const char letter : text) {
    const auto digit = std::string_view("0123456789abcdef").find(letter);
    if (digit == std::string_view::npos) continue;
    value = (value << 4U) | static_cast<unsigned>(digit);
    if (half) bytes.push_back(static_cast<std::uint8_t>(value & 0xFFU));
    half = !half;
  }
  return bytes;
}

int orientationOf(PngReading& reading) {
  png_uint_32 length = 0;
  png_bytep exif = nullptr;
  std::vector<std::uint8_t> profile;
  std::string_view xmp;
  png_textp texts = nullptr;
  const int count = png_get_text(reading.library, reading.info, &texts, nullptr);
  for (int i = 0; i < count; ++i) {
    const std::string_view key = texts[i].key;
    const std::string_view text(texts[i].text, std::max(texts[i].text_length, texts[i].itxt_length));
    if (key == "XML:com.adobe.xmp") xmp = text;
    if (key == "Raw profile type exif" || key == "Raw profile type APP1") profile = bytesOfProfile(text);
  }
  if (png_get_eXIf_1(reading.library, reading.info, &length, &exif) != 0) return orientationBy({exif, length}, xmp);
  return orientationBy(profile, xmp);
}

}  // namespace

std::optional<ImageHeader> pngHeader(FileBytes bytes) {
  const auto width = numberAt(bytes, 16, 4, ByteOrder::HighestFirst);
  const auto height = numberAt(bytes, 20, 4, ByteOrder::HighestFirst);
  if (!width || !height || !beginsWith(bytes, "IHDR", 12)) return std::nullopt;
  const PngFrames frames = framesOfPng(bytes);
  const auto bits = static_cast<unsigned>(numberAt(bytes, 24, 1, ByteOrder::HighestFirst).value_or(8));
  return ImageHeader{*width, *height, frames.complete, frames.pages(), bits, false};
}

StoredPicture decodePlainPng(FileBytes bytes) {
  PngReading reading;
  reading.rest = bytes;
  if (!begin(reading)) refuseDamaged(reading.words.data());
  const auto width = png_get_image_width(reading.library, reading.info);
  const auto height = png_get_image_height(reading.library, reading.info);
  checkSize(width, height);
  const bool deep = png_get_bit_depth(reading.library, reading.info) == 16;
  StoredPicture picture;
  picture.pixels.create(static_cast<int>(height), static_cast<int>(width),
                        CV_MAKETYPE(deep ? CV_16U : CV_8U, png_get_channels(reading.library, reading.info)));
  picture.white = deep ? 65535.0 : 255.0;
  std::vector<png_bytep> rows(height);
  for (png_uint_32 y = 0; y < height; ++y) rows[y] = picture.pixels.ptr(static_cast<int>(y));
  if (!readRows(reading, rows.data())) refuseDamaged(reading.words.data());
  readBehind(reading);
  picture.orientation = orientationOf(reading);
  return picture;
}

std::unique_ptr<FrameReader> pngFrames(FileBytes bytes) {
  return std::make_unique<PngAnimation>(bytes, decodePlainPng);
}

}  // namespace core
