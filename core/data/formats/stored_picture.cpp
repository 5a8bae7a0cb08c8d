// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/formats/stored_picture.h"

#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {

void refusePicture(Message reason) { throw Error(ErrorCode::FileUnreadable, "", std::move(reason)); }

void refuseDamaged(std::string_view words) {
  std::string clean;
  for (const char letter : words) clean += letter >= ' ' && letter < '\x7f' ? letter : ' ';
  while (!clean.empty() && (clean.back() == ' ' || clean.back() == '.')) clean.pop_back();
  if (clean.empty()) refusePicture(coreText("Core", "the file is damaged"));
  refusePicture({coreText("Core", "the file is damaged (%1)"), clean});
}

void checkSize(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) refusePicture(coreText("Core", "its header is damaged"));
  if (width > kMostPixels || height > kMostPixels / width) {
    refusePicture(coreText("Core", "it claims to be larger than 256 megapixels"));
  }
}

void checkPixelsPerByte(std::uint64_t width, std::uint64_t height, FileBytes bytes) {
  if (width * height <= kMostPixelsPerByte * bytes.size()) return;
  refusePicture(coreText("Core", "it claims more pixels than the file can hold"));
}

}  // namespace core
