// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one picture of any supported kind into a plain 8-bit Image; the only code that decodes picture files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "core/base/image.h"
#include "core/data/data_settings.h"
#include "core/data/image_folder.h"

namespace core {

// Keeps array files open between their records. Safe from many threads.
class ImageReader {
 public:
  ImageReader();
  ~ImageReader();
  ImageReader(const ImageReader&) = delete;
  ImageReader& operator=(const ImageReader&) = delete;

  // Decoded at full size: EXIF rotation applied, 16 bits reduced to 8, palette and CMYK to RGB, transparency composited
  // on the background (0xRRGGBB), grey kept as one channel. Never trusts a header for a size: more than 256 megapixels,
  // or more than the file could hold, throws. Throws Error(FileUnreadable) whose sentence is the reason alone.
  [[nodiscard]] Image read(const ImageLocation& source, std::uint32_t background) const;

 private:
  class ArrayFiles;
  std::unique_ptr<ArrayFiles> arrayFiles_;
};

// The same for a single picture.
[[nodiscard]] Image readImage(const ImageLocation& source, std::uint32_t background);

// The same for one that a person named: what it throws is a whole sentence with the file's name.
[[nodiscard]] Image readNamedImage(const std::filesystem::path& file, std::uint32_t background);

// Why reading this picture file is going to fail, as far as its beginning tells, or all of it where it is small; nothing
// where it may succeed. Decodes nothing.
[[nodiscard]] Message reasonByHeader(const std::filesystem::path& file);

// Writes a lossless PNG, replacing the file whole. Throws Error(FileUnwritable).
void writePng(const Image& image, const std::filesystem::path& file);

}  // namespace core
