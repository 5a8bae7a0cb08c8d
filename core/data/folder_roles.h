// SPDX-License-Identifier: GPL-3.0-or-later
// What the folders above a picture say of it: which part of a data set it belongs to, and which side of a pair it is.
// Private to core_data.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

enum class Role { Input, Target };

// How the two sides of pairs are called here, in small letters: "input" and "target", "x" and "y", "images" and "masks", ...
struct RoleNames {
  std::string input;
  std::string target;
};
// The pairs of names that people use, for folders and for the columns of lists.
[[nodiscard]] std::span<const RoleNames> knownRoleNames();

// "train/input/cats/7.png" is an input of the training part called "cats/7".
struct FilePlace {
  std::optional<Split> split;
  std::optional<Role> role;
  std::filesystem::path stem;  // Without those folders and without the extension.
};
[[nodiscard]] FilePlace placeOf(const std::filesystem::path& file, const std::optional<RoleNames>& roles);

// What sub-folders with such names were taken for.
struct FolderRoles {
  std::optional<RoleNames> names;  // Of the two sides; none where sub-folders are folders like any others.
  std::string input;               // The folders as they are called here.
  std::string target;
  Message note;  // For people; nothing where no sub-folder has such a name.
};
// pictures: relative to the folder.
[[nodiscard]] FolderRoles rolesOf(const std::vector<std::filesystem::path>& pictures, SubFolders wanted);
// The same folders, taken for classes after all: their pictures do not belong together.
[[nodiscard]] FolderRoles withoutPartners(const FolderRoles& roles);

}  // namespace core
