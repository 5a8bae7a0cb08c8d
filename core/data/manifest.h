// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs that a list in the folder names, line by line. Private to core_data.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

// What a list of pairs says.
struct PairList {
  std::vector<FolderEntry> entries;
  bool hasSplit = false;  // It has a column "split".
  Message note;           // Which columns were taken, for people.
};

// The list "manifest" or "pairs" (.csv, .tsv or .txt, whatever the capitals) at the top of a folder, if there is one.
// files: as walkFolder has them.
[[nodiscard]] std::optional<std::filesystem::path> findManifest(const std::vector<std::filesystem::path>& files);

// Reads a list with commas, semicolons or tabs, in UTF-8 or UTF-16, with or without a byte order mark. A heading names the
// columns: those that the settings say, or any of the usual pairs of names, and "split". Paths are relative to the list
// and must stay below it; backslashes, capitals and the encoding of accents may differ from the disk's. Lines that cannot
// be used are added to skipped. nullopt where it has no such heading; then reason says what it has.
// Throws Error(FileUnreadable).
[[nodiscard]] std::optional<PairList> readManifest(const std::filesystem::path& root,
                                                   const std::filesystem::path& manifest,
                                                   const std::vector<std::filesystem::path>& files,
                                                   const DataSettings& settings, std::vector<SkippedFile>& skipped,
                                                   Message& reason);

}  // namespace core
