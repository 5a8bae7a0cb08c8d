// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/png.h"

#include <png.h>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {

std::string pngOf(const Image& image) {
  png_image facts{};
  facts.version = PNG_IMAGE_VERSION;
  facts.width = static_cast<png_uint_32>(image.width);
  facts.height = static_cast<png_uint_32>(image.height);
  facts.format = image.channels == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
  std::string encoded(PNG_IMAGE_PNG_SIZE_MAX(facts), '\0');
  png_alloc_size_t length = encoded.size();
  if (png_image_write_to_memory(&facts, encoded.data(), &length, 0, image.pixels.data(), 0, nullptr) == 0) {
    throw Error(ErrorCode::FileUnwritable, "PNG",
                {coreText("Core", "The picture cannot be written: %1."), std::string(facts.message)});
  }
  encoded.resize(length);
  return encoded;
}

}  // namespace core
