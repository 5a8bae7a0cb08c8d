// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/formats/picture_formats.h"
#include "core/data/formats/unread_formats.h"

namespace core {
namespace {

constexpr Text kNoPicture = coreText("Core", "not a picture");

}  // namespace

std::string imageFormat(std::span<const std::uint8_t> bytes) {
  const PictureFormat* const format = pictureFormatOf(bytes);
  return format == nullptr ? "" : std::string(format->id);
}

bool isNoPicture(const Message& reason) { return reason == Message(kNoPicture); }

Message reasonUnknown(std::span<const std::uint8_t> bytes) {
  Message reason = reasonAgainstUnread(bytes);
  return reason.empty() ? Message(kNoPicture) : reason;
}

std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> bytes) {
  const PictureFormat* const format = pictureFormatOf(bytes);
  try {
    return format == nullptr ? std::nullopt : format->header(bytes);
  } catch (const Error&) {  // Whoever reads the picture says why.
    return std::nullopt;
  }
}

}  // namespace core
