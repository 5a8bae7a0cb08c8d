// SPDX-License-Identifier: GPL-3.0-or-later
// Decoded samples kept in a file of the cache folder, from which a PixelCache is made. Private to core_data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace core {

// What a set of decoded samples is made from: equal plans have equal pixels.
struct DecodePlan {
  std::vector<FolderEntry> entries;
  DataSettings settings;
  bool paired = false;
  std::string key;  // From keyOf, before anything is decoded: a file that changes meanwhile has another key next time.

  [[nodiscard]] ImageShape shape() const;
  [[nodiscard]] std::size_t bytesPerSample() const;  // Input and, when paired, target behind it.
};

// Differs where a file has changed.
[[nodiscard]] std::string stampOf(const ImageLocation& source);

// Over the folder, names, sizes and times of change of the files, and the settings that decide on pixels.
[[nodiscard]] std::string keyOf(const DecodePlan& plan);

struct DecodedSamples {
  std::shared_ptr<const PixelCache> pixels;  // Of the entries that could be read, in their order.
  std::vector<SkippedFile> skipped;          // The others.
  std::string pixelHash;
  Depth depth;                 // As it was used: measured, where the settings asked for that.
  std::vector<Message> notes;  // What people should know about all of them.
};

// The samples of an earlier call from the cache folder; nullopt when there are none or the file is damaged. Samples
// within settings.pixelCacheMiB are read into memory, more are mapped.
[[nodiscard]] std::optional<DecodedSamples> cachedSamples(const DecodePlan& plan,
                                                          const std::filesystem::path& cacheFolder);

// What comes of decoding beside pixels.
struct DecodeOutcome {
  std::vector<Message> reasons;  // For each entry why it cannot be used; nothing when it can.
  Depth depth;
  std::vector<Message> notes;
};
// Fills bytesPerSample() bytes for each entry. Returns false when it was stopped.
using DecodeAll = std::function<bool(std::span<std::uint8_t> area, DecodeOutcome& outcome)>;

// Decodes into a new cache file, or into memory where the cache folder cannot be written. nullopt when stopped.
[[nodiscard]] std::optional<DecodedSamples> decodedSamples(const DecodePlan& plan,
                                                           const std::filesystem::path& cacheFolder,
                                                           const DecodeAll& decodeAll);

// Removes the files longest unused until all together are at most this large, but never the one used last; and what
// programs that were killed a day ago or longer have left half written.
void boundCache(const std::filesystem::path& cacheFolder, std::uintmax_t mostBytes);

}  // namespace core
