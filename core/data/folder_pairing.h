// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a data set a file belongs to, and which file is its pair, by folder names or a list. Private to core_data.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

enum class Role { Input, Target };

// What the folders above a file say: "train/input/cats/7.png" is an input of the training part called "cats/7".
struct FilePlace {
  std::optional<Split> split;
  std::optional<Role> role;
  std::filesystem::path stem;  // Without those folders and without the extension.
};

// How the sub-folders of pairs are called here: "input" and "target", "x" and "y", "images" and "masks", ...
struct RoleNames {
  std::string input;
  std::string target;
};
// The first of the known pairs of names of which both stand in the folder, among the first two levels.
[[nodiscard]] std::optional<RoleNames> findRoleNames(const std::vector<std::filesystem::path>& files);

[[nodiscard]] FilePlace placeOf(const std::filesystem::path& file, const std::optional<RoleNames>& roles);

// Inputs with their targets, matched by split and stem. What finds no partner is added to skipped.
[[nodiscard]] std::vector<FolderEntry> pairedByFolders(const std::vector<FolderEntry>& singles, const RoleNames& roles,
                                                       const std::filesystem::path& root,
                                                       std::vector<SkippedFile>& skipped);

// The list "manifest.csv" or "pairs.csv" in the folder, if there is one.
[[nodiscard]] std::optional<std::filesystem::path> findManifest(const std::filesystem::path& root);
// Reads "input,target[,split]" lines with a heading; paths are relative to the list and must stay below it. Lines that
// cannot be used are added to skipped. splitByFolder tells whether it had a column "split". Throws Error(FileUnreadable).
[[nodiscard]] std::vector<FolderEntry> readManifest(const std::filesystem::path& manifest, bool& hasSplit,
                                                    std::vector<SkippedFile>& skipped);

}  // namespace core
