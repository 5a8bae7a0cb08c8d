// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder of pictures holds and what is odd about it, before anything is trained.
#pragma once

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/data/dataset.h"

namespace core {

struct DuplicateGroup {
  std::vector<std::string> names;  // Two or more.
  bool exact = true;               // The same pixels; otherwise nearly (re-encoded, resized, slightly cropped).
  bool acrossSplit = false;        // Members on both sides of a split: validation figures are too good there.
};

struct DatasetReport {
  std::size_t pictures = 0;                   // Usable samples.
  std::map<std::string, std::size_t> splits;  // "training", "validation", "test".
  bool paired = false;
  std::map<std::string, std::size_t> sizes;    // "640x480" -> count, of the files as they are on disk.
  std::map<int, std::size_t> channels;         // 1, 3 -> count.
  std::map<std::string, std::size_t> formats;  // "png" -> count.
  std::vector<DuplicateGroup> duplicates;
  std::vector<std::string> blank;   // No channel varies.
  std::vector<std::string> dark;    // Mean under 25 of 255, and hardly a bright pixel.
  std::vector<std::string> light;   // Mean over 230 of 255, and hardly a dark pixel.
  std::vector<std::string> blurry;  // Has edges, none of them sharp.
  std::vector<std::string> pairsOfDifferentSize;
  double meanColourfulness = 0.0;  // Hasler and Suesstrunk 2003, M3; 0 is grey, 100 very colourful.
  double greyTargetShare = 0.0;    // Target pixels whose channels differ by at most 3 of 255.
  std::vector<SkippedFile> skipped;
  std::vector<Message> notes;  // What the folder was taken for, and what else people should know; whole sentences.
};

// Decodes every picture once that a run with these settings would read, at full size, in parallel and in bounded memory;
// counts and splits as that run would. What cannot be read is remembered in the cache folder. Throws
// Error(FolderUnusable). An empty report where it was stopped.
[[nodiscard]] DatasetReport inspectFolder(const DataSettings& settings, const std::filesystem::path& cacheFolder,
                                          const LoadProgress& progress = {}, std::stop_token stop = {});

}  // namespace core
