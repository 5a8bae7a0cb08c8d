// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_reader.h"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/picture_content.h"
#include "core/data/picture_file.h"
#include "core/data/png.h"

namespace core {

class ImageReader::Sources {
  static constexpr std::size_t kMostOpen = 8;  // Files with pages, about as many as there are threads.

 public:
  explicit Sources(const Depth& depth) : depth_(depth) {}

  std::shared_ptr<const ArrayFile> openArray(const std::filesystem::path& file) {
    const std::lock_guard lock(mutex_);
    auto& slot = arrays_[file];
    if (slot == nullptr) slot = std::make_shared<const ArrayFile>(file);
    return slot;
  }

  // Those used last stay in memory; throws what it refuses.
  std::shared_ptr<PictureContent> openPages(const std::filesystem::path& file) {
    const std::lock_guard lock(mutex_);
    const auto known = std::find_if(pages_.begin(), pages_.end(), [&](const auto& open) { return open.first == file; });
    if (known != pages_.end()) {
      std::rotate(known, known + 1, pages_.end());
    } else {
      pages_.emplace_back(file, std::make_shared<PictureContent>(file));
      if (pages_.size() > kMostOpen) pages_.pop_front();
    }
    return pages_.back().second;
  }

  Image readPage(const ImageLocation& place, std::uint32_t background, PictureFindings& findings) {
    return readPageOf(*openPages(place.file), place, background, depth_, findings);
  }

  void note(const ImageLocation& source, const PictureFindings& findings) {
    const std::lock_guard lock(mutex_);
    findings_.add(source, findings);
  }

  [[nodiscard]] FolderFindings findings() {
    const std::lock_guard lock(mutex_);
    return findings_;
  }

  [[nodiscard]] const Depth& depth() const { return depth_; }

 private:
  Depth depth_;
  std::mutex mutex_;
  std::map<std::filesystem::path, std::shared_ptr<const ArrayFile>> arrays_;
  std::deque<std::pair<std::filesystem::path, std::shared_ptr<PictureContent>>>
      pages_;  // The one used last at the end.
  FolderFindings findings_;
};

ImageReader::ImageReader(const Depth& depth) : sources_(std::make_unique<Sources>(depth)) {}

ImageReader::~ImageReader() = default;

Image ImageReader::read(const ImageLocation& source, std::uint32_t background) const {
  if (!source.record || arrayKindOf(source.file) == ArrayKind::None) {
    PictureFindings findings;
    const Depth& depth = sources_->depth();
    Image image = source.record ? sources_->readPage(source, background, findings)
                                : readPictureFile(source.file, background, depth, findings);
    sources_->note(source, findings);
    return image;
  }
  const auto array = sources_->openArray(source.file);
  if (*source.record >= array->count()) {
    throw Error(ErrorCode::FileUnreadable, displayPath(source.file), coreText("Core", "the file has become shorter"));
  }
  return array->picture(*source.record, background);
}

FolderFindings ImageReader::findings() const { return sources_->findings(); }

Image readImage(const ImageLocation& source, std::uint32_t background, const Depth& depth) {
  return ImageReader(depth).read(source, background);
}

Image readNamedImage(const std::filesystem::path& file, std::uint32_t background, const Depth& depth) {
  try {
    return readImage({file, {}}, background, depth);
  } catch (const Error& error) {
    throw Error(error.code(), error.subject(),
                {coreText("Core", "\"%1\" cannot be used: %2."), displayPath(file), error.message()});
  }
}

Message reasonByHeader(const std::filesystem::path& file) { return reasonByBeginning(file); }

void writePng(const Image& image, const std::filesystem::path& file) { writeFileWhole(file, pngOf(image)); }

}  // namespace core
