// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_reader.h"

#include <map>
#include <mutex>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/array_file.h"
#include "core/data/picture_file.h"
#include "core/data/png.h"

namespace core {

class ImageReader::Sources {
 public:
  explicit Sources(const Depth& depth) : depth_(depth) {}

  std::shared_ptr<const ArrayFile> open(const std::filesystem::path& file) {
    const std::lock_guard lock(mutex_);
    auto& slot = files_[file];
    if (slot == nullptr) slot = std::make_shared<const ArrayFile>(file);
    return slot;
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
  std::map<std::filesystem::path, std::shared_ptr<const ArrayFile>> files_;
  FolderFindings findings_;
};

ImageReader::ImageReader(const Depth& depth) : sources_(std::make_unique<Sources>(depth)) {}

ImageReader::~ImageReader() = default;

Image ImageReader::read(const ImageLocation& source, std::uint32_t background) const {
  if (!source.record || arrayKindOf(source.file) == ArrayKind::None) {
    PictureFindings findings;
    Image image = readPictureFile(source.file, source.record.value_or(0), background, sources_->depth(), findings);
    sources_->note(source, findings);
    return image;
  }
  const auto array = sources_->open(source.file);
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
