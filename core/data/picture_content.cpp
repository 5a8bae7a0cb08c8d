// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_content.h"

#include <fstream>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/formats/unread_formats.h"

namespace core {
namespace {

constexpr std::uint64_t kLargestFile = std::uint64_t{2} << 30U;
constexpr std::size_t kMostPassedBytes = std::size_t{256} << 20U;

std::vector<std::uint8_t> contentOf(const std::filesystem::path& file) {
  std::error_code failed;
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  std::ifstream stream(file, std::ios::binary);
  if (failed || !stream) refusePicture(coreText("Core", "the file cannot be opened"));
  if (size == 0) refusePicture(coreText("Core", "the file is empty"));
  if (size > kLargestFile) refusePicture(coreText("Core", "the file is larger than 2 GiB"));
  std::vector<std::uint8_t> content(size);
  stream.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(size));
  if (static_cast<std::uint64_t>(stream.gcount()) != size)
    refusePicture(coreText("Core", "the file cannot be read to its end"));
  return content;
}

std::size_t bytesOf(const StoredPicture& picture) { return picture.pixels.total() * picture.pixels.elemSize(); }

}  // namespace

Message reasonAgainstKind(const std::filesystem::path& file, FileBytes beginning) {
  const PictureFormat* const format = pictureFormatOf(beginning);
  const Message unknown = format == nullptr ? reasonUnknown(beginning) : Message();
  const bool mayBeRaw = format == nullptr ? isNoPicture(unknown) : format->id == "tiff";
  return mayBeRaw && isNamedCameraRaw(file) ? reasonAgainstCameraRaw(displayPath(file.extension())) : unknown;
}

const PictureFormat& knownFormat(const std::filesystem::path& file, FileBytes content) {
  if (Message reason = reasonAgainstKind(file, content); !reason.empty()) refusePicture(std::move(reason));
  return *pictureFormatOf(content);
}

ImageHeader checkedHeader(FileBytes content, const PictureFormat& format) {
  const auto header = format.header(content);
  if (!header) refusePicture(coreText("Core", "its header is damaged"));
  checkSize(header->width, header->height);
  if (format.boundsPixels) checkPixelsPerByte(header->width, header->height, content);
  return *header;
}

PictureContent::PictureContent(const std::filesystem::path& file)
    : content_(contentOf(file)), format_(knownFormat(file, content_)), header_(checkedHeader(content_, format_)) {}

// A file whose end is missing is not worth more words than that.
StoredPicture PictureContent::page(std::size_t page) {
  try {
    return format_.frames != nullptr && header_.pages > 1 ? frame(page) : format_.decode(content_, page);
  } catch (const Error&) {
    if (!header_.complete) refusePicture(coreText("Core", "the file is cut off"));
    throw;
  }
}

StoredPicture PictureContent::frame(std::size_t page) {
  const std::lock_guard lock(mutex_);
  if (const auto known = passed_.extract(page)) {
    passedBytes_ -= bytesOf(known.mapped());
    return std::move(known.mapped());
  }
  if (damagedAt_ && page >= *damagedAt_) refusePicture(damage_);
  if (frames_ == nullptr || page < next_) {
    frames_ = format_.frames(content_);
    next_ = 0;
  }
  while (next_ < page) {
    const std::size_t passing = next_;
    keep(passing, nextFrame());
  }
  return nextFrame();
}

StoredPicture PictureContent::nextFrame() {
  try {
    StoredPicture picture = frames_->next();
    ++next_;
    return picture;
  } catch (const Error& error) {
    damagedAt_ = next_;
    damage_ = error.message();
    frames_.reset();
    throw;
  }
}

void PictureContent::keep(std::size_t page, StoredPicture picture) {
  passedBytes_ += bytesOf(picture);
  passed_.insert_or_assign(page, std::move(picture));
  while (passedBytes_ > kMostPassedBytes && !passed_.empty()) {
    passedBytes_ -= bytesOf(passed_.begin()->second);
    passed_.erase(passed_.begin());
  }
}

}  // namespace core
