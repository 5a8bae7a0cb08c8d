// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_facts.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/folder_scan.h"
#include "core/data/image_header.h"
#include "core/data/mapped_file.h"

namespace core {
namespace {

constexpr std::size_t kLookedAt = 15;  // Of all files, spread over the folder.

std::optional<int> sideOf(const ImageLocation& place) {
  if (place.record) return std::nullopt;
  const auto file = MappedFile::openForReading(place.file);
  const auto header = file ? readImageHeader(file->bytes()) : std::nullopt;
  if (!header) return std::nullopt;
  return static_cast<int>(std::min<std::uint64_t>(std::max(header->width, header->height), 1U << 20U));
}

}  // namespace

PictureFacts pictureFacts(const std::vector<FolderEntry>& samples) {
  PictureFacts facts{samples.size(), 0};
  std::vector<int> sides;
  const std::size_t step = std::max<std::size_t>(1, samples.size() / kLookedAt);
  for (std::size_t i = 0; i < samples.size(); i += step) {
    if (const auto side = sideOf(samples[i].input)) sides.push_back(*side);
  }
  if (sides.empty()) return facts;
  std::sort(sides.begin(), sides.end());
  facts.side = sides[sides.size() / 2];
  return facts;
}

PictureFacts pictureFacts(const DataSettings& settings) {
  try {
    return pictureFacts(scanFolder(settings, defaultCacheFolder()).samples);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace core
