// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/folder_preview.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/fitting.h"
#include "core/data/folder_scan.h"
#include "core/data/image_reader.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kThumbnailPixels = 96;

// The proportions that the model sees.
core::ImageShape thumbnailShape(const core::DataSettings& settings) {
  core::ImageShape shape = core::modelShape(settings);
  const int longer = std::max(shape.width, shape.height);
  shape.width = std::max(1, shape.width * kThumbnailPixels / longer);
  shape.height = std::max(1, shape.height * kThumbnailPixels / longer);
  return shape;
}

void addThumbnails(FolderPreview& preview, const core::FolderScan& scan, const core::DataSettings& settings,
                   int count) {
  const std::vector<core::FolderEntry>& samples = scan.samples;
  const core::ImageReader reader(scan.depth);
  const auto add = [&](const core::ImageLocation& source) {
    try {
      const core::Image whole = reader.read(source, settings.background);
      preview.thumbnails.push_back(
          toQImage(core::fitted(whole, thumbnailShape(settings), settings.fit, settings.background)));
      return true;
    } catch (const std::exception&) {  // Counted when the run reads all of them; here another one is shown.
      return false;
    }
  };
  const std::size_t step = std::max<std::size_t>(1, samples.size() / static_cast<std::size_t>(count));
  const auto begin = std::chrono::steady_clock::now();
  int shown = 0;
  std::size_t read = 0;
  for (std::size_t i = 0; i < samples.size() && shown < count; i += step) {
    const core::FolderEntry& entry = samples[i];
    ++read;
    if (!add(entry.input)) continue;
    ++shown;
    if (entry.target && add(*entry.target)) ++shown;
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  const auto share = static_cast<double>(samples.size()) / static_cast<double>(std::max<std::size_t>(1, read));
  preview.secondsToRead = taken.count() * share / std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

FolderPreview previewFolder(const core::DataSettings& settings, int thumbnails, const std::stop_token& stop) {
  FolderPreview preview;
  preview.folder = settings.folder;
  try {
    const core::FolderScan scan = core::scanFolder(settings, core::defaultCacheFolder(), stop);
    if (stop.stop_requested()) return preview;
    preview.training = scan.sizes.training;
    preview.validation = scan.sizes.validation;
    preview.test = scan.sizes.test;
    preview.paired = scan.paired;
    preview.pictures = core::pictureFacts(scan.samples);
    preview.skipped = scan.skipped;
    preview.notes = scan.notes;
    preview.problem = core::whyTooFew(settings.folder, scan.sizes);
    preview.isNearlyBlack = scan.isNearlyBlack;
    addThumbnails(preview, scan, settings, thumbnails);
  } catch (const std::exception& error) {
    preview.problem = core::messageOf(error);
  }
  return preview;
}

void countGroups(FolderPreview& preview, const core::DataSettings& settings, const std::stop_token& stop) {
  try {
    const core::Dataset run = core::loadDataset(settings, core::defaultCacheFolder(), {}, stop);
    if (stop.stop_requested() || run.samples.empty()) return;
    preview.training = run.indicesOf(core::Split::Training).size();
    preview.validation = run.indicesOf(core::Split::Validation).size();
    preview.test = run.indicesOf(core::Split::Test).size();
  } catch (const std::exception&) {  // The run says why.
  }
}

}  // namespace ui
