// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files put together byte by byte, so that a test knows what each of them means.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace testing {

// The number's bytes.
[[nodiscard]] std::string lowFirst(std::uint64_t number, int bytes);
[[nodiscard]] std::string highFirst(std::uint64_t number, int bytes);

// EXIF data that says nothing but this orientation; a packet of XMP with the same.
[[nodiscard]] std::string exifWith(int orientation);
[[nodiscard]] std::string xmpWith(int orientation);

// A PNG chunk with its sum.
[[nodiscard]] std::string pngChunk(const std::string& type, const std::string& content);
struct PngParts {
  std::uint32_t width = 1;
  std::uint32_t height = 1;
  int bits = 8;
  int colours = 0;       // 0 grey, 2 red, green, blue, 3 palette, 4 grey and alpha, 6 all.
  std::string pixels{};  // Rows without filter bytes.
  std::string before{};  // Chunks before the pixels.
  std::string behind{};  // Chunks behind them.
};
[[nodiscard]] std::string pngOf(const PngParts& parts);
// Pixels as a chunk holds them: rows with filter bytes, compressed.
[[nodiscard]] std::string pngPixels(const std::string& rows, std::size_t rowBytes);

// A TIFF directory: tag, type (3 SHORT, 4 LONG, 13 IFD) and values; StripOffsets and StripByteCounts are added.
struct TiffEntry {
  int tag = 0;
  int type = 3;
  std::vector<std::uint64_t> values;
};
struct TiffPage {
  std::vector<TiffEntry> entries;
  std::vector<std::string> strips;
};
enum class TiffKind { Classic, HighFirst, Big };
[[nodiscard]] std::string tiffOf(const std::vector<TiffPage>& pages, TiffKind kind = TiffKind::Classic);
// What every page says: width, height, bits of each sample, photometric; one strip.
[[nodiscard]] TiffPage tiffPage(int width, int height, const std::vector<std::uint64_t>& bits, int photometric,
                                const std::vector<std::string>& strips, std::vector<TiffEntry> more = {});

// A BMP file: headerSize 12 or 40 and more, whose fields behind the size are given.
[[nodiscard]] std::string bmpOf(const std::string& header, const std::string& palette, const std::string& pixels);
[[nodiscard]] std::string bmpHeader(int width, int height, int bits, int packing, int colours = 0);

// A GIF of frames: where each lies, its disposal (0 to 3), the transparent number (-1: none) and its pixels.
struct GifFrame {
  int left = 0, top = 0, width = 1, height = 1;
  int disposal = 0;
  int transparent = -1;
  std::string numbers;
};
// palette: red, green, blue, four times.
[[nodiscard]] std::string gifOf(int width, int height, const std::string& palette, const std::vector<GifFrame>& frames);

// The first JPEG with a list (CIPA DC-007) of itself and the second, which stands behind it: kind is the second's attribute,
// such as 0x020002 for another lens.
[[nodiscard]] std::string jpegsOf(const std::string& first, const std::string& second, std::uint64_t kind);

// A RIFF chunk of a WebP file, and the file around chunks.
[[nodiscard]] std::string webpChunk(const std::string& name, const std::string& content);
[[nodiscard]] std::string webpOf(const std::string& chunks);

}  // namespace testing
