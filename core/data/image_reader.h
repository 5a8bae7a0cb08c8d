// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one picture of any supported kind into a plain 8-bit Image; the only door to what decodes picture files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/base/image.h"
#include "core/data/data_settings.h"
#include "core/data/folder_findings.h"
#include "core/data/image_folder.h"

namespace core {

// Keeps array files open between their records, and remembers what was odd. Safe from many threads.
class ImageReader {
 public:
  // depth: what becomes black and white of pictures with more than 8 bits.
  explicit ImageReader(const Depth& depth = {});
  ~ImageReader();
  ImageReader(const ImageReader&) = delete;
  ImageReader& operator=(const ImageReader&) = delete;

  // Decoded at full size: turned as its camera was held (EXIF, XMP, HEIF), deeper values reduced to 8 bits, palettes, inks,
  // luma and Lab brought to RGB, transparency composited on the background (0xRRGGBB), grey kept as one channel. A record
  // of a file that is no array is a page of it. Never trusts a header for a size: more than 256 megapixels, or more than
  // the file could hold, throws. Throws Error(FileUnreadable) whose sentence is the reason alone.
  [[nodiscard]] Image read(const ImageLocation& source, std::uint32_t background) const;

  // What was noticed in all files that were read.
  [[nodiscard]] FolderFindings findings() const;

 private:
  class Sources;
  std::unique_ptr<Sources> sources_;
};

// The same for a single picture.
[[nodiscard]] Image readImage(const ImageLocation& source, std::uint32_t background, const Depth& depth = {});

// The same for one that a person named: what it throws is a whole sentence with the file's name.
[[nodiscard]] Image readNamedImage(const std::filesystem::path& file, std::uint32_t background,
                                   const Depth& depth = {});

// Why reading this picture file is going to fail, as far as its beginning tells, or all of it where it is small; nothing
// where it may succeed. Decodes nothing.
[[nodiscard]] Message reasonByHeader(const std::filesystem::path& file);

// Writes a lossless PNG, replacing the file whole. Throws Error(FileUnwritable).
void writePng(const Image& image, const std::filesystem::path& file);

}  // namespace core
