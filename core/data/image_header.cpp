// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"

#include <algorithm>
#include <string_view>

namespace core {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr Text kNoPicture = coreText("Core", "not a picture");

bool beginsWith(Bytes bytes, std::string_view signature, std::size_t offset = 0) {
  if (bytes.size() < offset + signature.size()) return false;
  return std::equal(signature.begin(), signature.end(), bytes.begin() + static_cast<std::ptrdiff_t>(offset),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// The number at this place; nullopt behind the end.
std::optional<std::uint64_t> number(Bytes bytes, std::size_t offset, std::size_t length, bool bigEndian) {
  if (offset > bytes.size() || bytes.size() - offset < length) return std::nullopt;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    value = (value << 8U) | bytes[offset + (bigEndian ? i : length - 1 - i)];
  }
  return value;
}

// What a TIFF directory says; EXIF is one too.
struct TiffFacts {
  std::optional<std::uint64_t> width, height;
  int orientation = 1;
};

TiffFacts tiffFacts(Bytes bytes) {
  TiffFacts facts;
  const bool big = beginsWith(bytes, "MM");
  const auto directory = number(bytes, 4, 4, big);
  const auto entries = directory ? number(bytes, *directory, 2, big) : std::nullopt;
  for (std::uint64_t i = 0; entries && i < *entries; ++i) {
    const std::size_t entry = *directory + 2 + 12 * i;
    const auto tag = number(bytes, entry, 2, big);
    const auto type = number(bytes, entry + 2, 2, big);
    const auto value = number(bytes, entry + 8, type == 3U ? 2 : 4, big);
    if (!tag || !value) break;
    if (*tag == 0x100) facts.width = value;
    if (*tag == 0x101) facts.height = value;
    if (*tag == 0x112 && *value >= 1 && *value <= 8) facts.orientation = static_cast<int>(*value);
  }
  return facts;
}

std::optional<ImageHeader> tiffHeader(Bytes bytes) {
  const TiffFacts facts = tiffFacts(bytes);
  if (!facts.width || !facts.height) return std::nullopt;
  return ImageHeader{*facts.width, *facts.height, 1, true};  // OpenCV turns TIFF pictures itself.
}

std::optional<ImageHeader> pngHeader(Bytes bytes) {
  const auto width = number(bytes, 16, 4, true);
  const auto height = number(bytes, 20, 4, true);
  if (!width || !height || !beginsWith(bytes, "IHDR", 12)) return std::nullopt;
  ImageHeader header{*width, *height, 1, false};
  for (std::size_t chunk = 8; !header.complete;) {
    const auto length = number(bytes, chunk, 4, true);
    if (!length || bytes.size() - chunk < 12 + *length) break;
    header.complete = beginsWith(bytes, "IEND", chunk + 4);
    chunk += 12 + *length;
  }
  return header;
}

// A marker segment of a JPEG file that holds the size: SOF0 to SOF15 without DHT, JPG and DAC.
bool isFrame(std::uint8_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool endsAfter(Bytes bytes, std::size_t scan) {
  for (std::size_t i = bytes.size() - 1; i > scan; --i) {
    if (bytes[i - 1] == 0xFF && bytes[i] == 0xD9) return true;
  }
  return false;
}

std::optional<ImageHeader> jpegHeader(Bytes bytes) {
  ImageHeader header{0, 0, 1, false};
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (bytes[at] != 0xFF) return std::nullopt;
    const std::uint8_t marker = bytes[at + 1];
    if (marker == 0xFF) {  // Padding.
      ++at;
      continue;
    }
    const auto length = number(bytes, at + 2, 2, true);
    if (!length || *length < 2) return std::nullopt;
    if (isFrame(marker)) {
      header.height = number(bytes, at + 5, 2, true).value_or(0);
      header.width = number(bytes, at + 7, 2, true).value_or(0);
    } else if (marker == 0xE1 && beginsWith(bytes, std::string_view("Exif\0\0", 6), at + 4) && *length > 8 &&
               at + 2 + *length <= bytes.size()) {
      header.orientation = tiffFacts(bytes.subspan(at + 10, *length - 8)).orientation;
    } else if (marker == 0xDA) {
      header.complete = endsAfter(bytes, at);
      break;
    }
    at += 2 + *length;
  }
  if (header.width == 0 || header.height == 0) return std::nullopt;
  return header;
}

std::optional<ImageHeader> bmpHeader(Bytes bytes) {
  const auto width = number(bytes, 18, 4, false);
  auto height = number(bytes, 22, 4, false);
  if (!width || !height) return std::nullopt;
  if (*height > 0x7FFFFFFF) height = (std::uint64_t{1} << 32U) - *height;  // Negative: rows from top to bottom.
  const std::uint64_t pixels = number(bytes, 10, 4, false).value_or(0);
  const std::uint64_t rowBytes = (*width * number(bytes, 28, 2, false).value_or(0) + 31) / 32 * 4;
  const bool plain = number(bytes, 30, 4, false) == 0U;  // Otherwise run lengths, whose size cannot be told.
  return ImageHeader{*width, *height, 1, !plain || pixels + rowBytes * *height <= bytes.size()};
}

std::optional<ImageHeader> webpHeader(Bytes bytes) {
  if (beginsWith(bytes, "VP8X", 12)) {
    const auto width = number(bytes, 24, 3, false);
    const auto height = number(bytes, 27, 3, false);
    if (width && height) return ImageHeader{*width + 1, *height + 1, 1, true};
  } else if (beginsWith(bytes, "VP8L", 12)) {
    const auto bits = number(bytes, 21, 4, false);
    if (bits) return ImageHeader{(*bits & 0x3FFFU) + 1, ((*bits >> 14U) & 0x3FFFU) + 1, 1, true};
  } else if (beginsWith(bytes, "VP8 ", 12)) {
    const auto width = number(bytes, 26, 2, false);
    const auto height = number(bytes, 28, 2, false);
    if (width && height) return ImageHeader{*width & 0x3FFFU, *height & 0x3FFFU, 1, true};
  }
  return std::nullopt;
}

// The next decimal number in a PNM header, behind blanks and comments; moves at behind it.
std::uint64_t nextPnmNumber(Bytes bytes, std::size_t& at) {
  bool comment = false;
  while (at < bytes.size() && (comment || bytes[at] == '#' || bytes[at] <= ' ')) {
    comment = bytes[at] == '#' || (comment && bytes[at] != '\n');
    ++at;
  }
  std::uint64_t value = 0;
  for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9' && value < 1'000'000'000; ++at) {
    value = 10 * value + (bytes[at] - std::uint64_t{'0'});
  }
  return value;
}

// "P6", then width, height and, but for black and white, the largest value; P1 to P3 are text, P4 to P6 bytes.
std::optional<ImageHeader> pnmHeader(Bytes bytes) {
  std::size_t at = 2;
  const std::uint64_t width = nextPnmNumber(bytes, at);
  const std::uint64_t height = nextPnmNumber(bytes, at);
  if (width == 0 || height == 0) return std::nullopt;
  const std::uint8_t kind = bytes[1];
  const bool bits = kind == '1' || kind == '4';
  const std::uint64_t largest = bits ? 1 : nextPnmNumber(bytes, at);
  const std::uint64_t values = width * (kind == '3' || kind == '6' ? 3 : 1);
  std::uint64_t rowBytes = values;  // Of text, one digit a value at the least.
  if (kind == '4') rowBytes = (width + 7) / 8;
  if (kind >= '5') rowBytes = values * (largest > 255 ? 2 : 1);
  return ImageHeader{width, height, 1, rowBytes <= (bytes.size() - at) / height};
}

}  // namespace

std::string imageFormat(Bytes bytes) {
  if (beginsWith(bytes, "\xFF\xD8\xFF")) return "jpeg";
  if (beginsWith(bytes, "\x89PNG\r\n\x1A\n")) return "png";
  if (beginsWith(bytes, "BM") && bytes.size() >= 16 && bytes[15] == 0 && bytes[14] <= 124 && bytes[14] >= 12)
    return "bmp";
  if (beginsWith(bytes, std::string_view("II*\0", 4)) || beginsWith(bytes, std::string_view("MM\0*", 4))) return "tiff";
  if (beginsWith(bytes, "RIFF") && beginsWith(bytes, "WEBP", 8)) return "webp";
  if (bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
      (bytes[2] <= ' ' || bytes[2] == '#')) {
    return "pnm";
  }
  return "";
}

bool isNoPicture(const Message& reason) { return reason == Message(kNoPicture); }

Message reasonUnknown(Bytes bytes) {
  const char* kind = nullptr;
  if (beginsWith(bytes, "GIF8")) kind = "GIF";
  if (beginsWith(bytes, "ftypheic", 4) || beginsWith(bytes, "ftypmif1", 4)) kind = "HEIC";
  if (beginsWith(bytes, "ftypavif", 4)) kind = "AVIF";
  if (beginsWith(bytes, "8BPS")) kind = "Photoshop";
  if (kind == nullptr) return kNoPicture;
  return {coreText("Core", "%1 pictures are not supported; save it as PNG"), kind};
}

std::optional<ImageHeader> readImageHeader(Bytes bytes) {
  const std::string format = imageFormat(bytes);
  if (format == "jpeg") return jpegHeader(bytes);
  if (format == "png") return pngHeader(bytes);
  if (format == "bmp") return bmpHeader(bytes);
  if (format == "tiff") return tiffHeader(bytes);
  if (format == "webp") return webpHeader(bytes);
  if (format == "pnm") return pnmHeader(bytes);
  return std::nullopt;
}

}  // namespace core
