// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/folder_preview.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/image_reader.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kThumbnailPixels = 96;

void addThumbnails(FolderPreview& preview, const core::FolderListing& listing, const core::DataSettings& settings,
                   int count) {
  const core::ImageReader reader;
  const auto add = [&](const core::ImageLocation& source) {
    try {
      const core::Image whole = reader.read(source, settings.background);
      preview.thumbnails.push_back(
          toQImage(core::fitted(whole, kThumbnailPixels, settings.color, settings.fit, settings.background)));
      return true;
    } catch (const std::exception&) {  // Counted when the run reads all of them; here another one is shown.
      return false;
    }
  };
  const std::size_t step = std::max<std::size_t>(1, listing.entries.size() / static_cast<std::size_t>(count));
  int shown = 0;
  for (std::size_t i = 0; i < listing.entries.size() && shown < count; i += step) {
    const core::FolderEntry& entry = listing.entries[i];
    if (!add(entry.input)) continue;
    ++shown;
    if (entry.target && add(*entry.target)) ++shown;
  }
}

}  // namespace

FolderPreview previewFolder(const core::DataSettings& settings, int thumbnails) {
  FolderPreview preview;
  preview.folder = settings.folder;
  try {
    const core::FolderListing listing = core::listFolder(settings);
    for (const core::FolderEntry& entry : listing.entries) {
      std::size_t& count = entry.split == core::Split::Training     ? preview.training
                           : entry.split == core::Split::Validation ? preview.validation
                                                                    : preview.test;
      ++count;
    }
    preview.paired = listing.paired;
    preview.skipped = listing.skipped;
    addThumbnails(preview, listing, settings, thumbnails);
  } catch (const std::exception& error) {
    preview.problem = core::messageOf(error);
  }
  return preview;
}

}  // namespace ui
