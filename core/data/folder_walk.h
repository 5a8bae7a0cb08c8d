// SPDX-License-Identifier: GPL-3.0-or-later
// Finds all files below a folder, whatever state it is in.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

struct FoundFiles {
  std::vector<std::filesystem::path> files;  // Relative to the root, sorted; regular files that are not hidden.
  std::vector<SkippedFile> skipped;          // Folders and links that lead nowhere, with the reason.
  std::set<std::string> passedOver;  // Names of what systems keep for themselves, as far as it is there: "@eaDir".
  std::set<std::string> hidden;      // Other names that begin with a dot.
};

// Follows links, but enters no folder twice. Throws Error(FolderUnusable) when the root itself cannot be read.
[[nodiscard]] FoundFiles walkFolder(const std::filesystem::path& root);

}  // namespace core
