// SPDX-License-Identifier: GPL-3.0-or-later
// Samples decoded once to 8 bits and ready to be drawn into batches; the far end of everything that reads files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/image.h"
#include "core/data/data_settings.h"
#include "core/data/image_folder.h"
#include "core/data/pixel_cache.h"

namespace core {

struct Sample {
  std::string name;  // Relative path for people (UTF-8); unique in the dataset.
  Split split = Split::Training;
};

struct Dataset {
  DataSettings settings;  // Resolved: predict is never Automatic, and depth holds what was measured.
  ImageShape shape;       // Of every input and target, as a model sees them.
  ImageShape stored;      // Of the pixels kept: larger where training takes parts of them at random.
  std::vector<Sample> samples;
  std::vector<SkippedFile> skipped;
  std::vector<Message> notes;  // What a run should say of the pictures before it begins; whole sentences.
  std::shared_ptr<const PixelCache> pixels;
  std::string fingerprint;  // 32 hexadecimal digits over names, contents and settings: equal means the same data.

  [[nodiscard]] std::vector<std::uint32_t> indicesOf(Split split) const;
  // Of a larger picture, the middle.
  [[nodiscard]] Image inputImage(std::size_t index) const;
  [[nodiscard]] Image targetImage(std::size_t index) const;
};

// done of total files decoded so far; called from one thread at a time.
using LoadProgress = std::function<void(std::size_t done, std::size_t total)>;

// Scans, pairs, splits and decodes settings.folder; later calls with the same contents and settings decode nothing.
// cacheFolder holds mapped sample files (created when needed). Stops early, with an empty dataset, when stop is asked.
// Throws Error(FolderUnusable) when no sample can be used.
[[nodiscard]] Dataset loadDataset(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                                  const LoadProgress& progress = {}, std::stop_token stop = {});

// $XDG_CACHE_HOME/afterimage, or ~/.cache/afterimage.
[[nodiscard]] std::filesystem::path defaultCacheFolder();

}  // namespace core
