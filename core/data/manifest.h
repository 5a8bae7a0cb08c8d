// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs that a list in the folder names, line by line. Private to core_data.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

// The list "manifest.csv" or "pairs.csv" in the folder, if there is one.
[[nodiscard]] std::optional<std::filesystem::path> findManifest(const std::filesystem::path& root);
// Reads "input,target[,split]" lines with a heading; paths are relative to the list and must stay below it. Lines that
// cannot be used are added to skipped. hasSplit tells whether it had a column "split". Throws Error(FileUnreadable).
[[nodiscard]] std::vector<FolderEntry> readManifest(const std::filesystem::path& manifest, bool& hasSplit,
                                                    std::vector<SkippedFile>& skipped);

}  // namespace core
