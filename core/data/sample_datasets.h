// SPDX-License-Identifier: GPL-3.0-or-later
// Sample pictures made on demand, so that a first training needs no download.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace core {

struct SampleDatasetInfo {
  std::string name;  // "emoji", "emoji-sketch", "shapes".
  Text explanation;  // One sentence.
};
[[nodiscard]] const std::vector<SampleDatasetInfo>& sampleDatasets();

// A few of these pictures, colourful and unlike each other, to show people what the set is like: size x size pixels each.
// Of pairs each input is followed by its target. Throws like makeSampleDataset.
[[nodiscard]] std::vector<Image> sampleShowcase(const std::string& name, int size);

// Writes the named set as PNG files of size x size pixels below folder: at most count of them, 0 means all (shapes:
// 2,000). Returns the number of samples. The same call gives the same bytes. emoji needs the font Noto Color Emoji:
// throws Error(FileUnreadable) naming Debian's package when it is missing; Error(InvalidSetting) for an unknown name;
// Error(FileUnwritable).
std::size_t makeSampleDataset(const std::string& name, const std::filesystem::path& folder, int size, std::size_t count,
                              const LoadProgress& progress = {});

// The folder of these sample pictures below the cache folder; they are made when they are asked for the first time, and
// appear there whole or not at all. Throws like makeSampleDataset.
[[nodiscard]] std::filesystem::path keptSampleDataset(const std::string& name, int size,
                                                      const std::filesystem::path& cacheFolder,
                                                      const LoadProgress& progress = {});

}  // namespace core
