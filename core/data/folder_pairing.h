// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a data set a file belongs to, and which file is its pair, by folder names. Private to core_data.
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

}  // namespace core
