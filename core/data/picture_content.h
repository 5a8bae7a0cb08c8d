// SPDX-License-Identifier: GPL-3.0-or-later
// A picture file in memory, of whichever format its first bytes say, and its pages as they are stored. Private to core_data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/data/formats/picture_formats.h"

namespace core {

// Why a file of such a name that begins so is not read; nothing where it is.
[[nodiscard]] Message reasonAgainstKind(const std::filesystem::path& file, FileBytes beginning);

// Both refuse, with the reason alone. file: what it is named says whether a camera wrote it.
[[nodiscard]] const PictureFormat& knownFormat(const std::filesystem::path& file, FileBytes content);
[[nodiscard]] ImageHeader checkedHeader(FileBytes content, const PictureFormat& format);

// Of an animation each frame is decoded once as long as its pages are asked for nearly in their order. Safe from many
// threads. Refuses, with the reason alone.
class PictureContent {
 public:
  explicit PictureContent(const std::filesystem::path& file);

  [[nodiscard]] const ImageHeader& header() const { return header_; }
  // page counts from 0.
  [[nodiscard]] StoredPicture page(std::size_t page);

 private:
  [[nodiscard]] StoredPicture frame(std::size_t page);
  [[nodiscard]] StoredPicture nextFrame();
  void keep(std::size_t page, StoredPicture picture);

  std::vector<std::uint8_t> content_;
  const PictureFormat& format_;
  ImageHeader header_;
  std::mutex mutex_;
  std::unique_ptr<FrameReader> frames_;
  std::size_t next_ = 0;                         // The page that frames_ gives next.
  std::map<std::size_t, StoredPicture> passed_;  // Read on the way to others, and not asked for yet.
  std::size_t passedBytes_ = 0;
  std::optional<std::size_t> damagedAt_;  // The first page that cannot be read; nor can those behind it.
  Message damage_;
};

}  // namespace core
