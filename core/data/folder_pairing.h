// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture is another one's pair, by their names. Private to core_data.
#pragma once

#include <filesystem>
#include <vector>

#include "core/data/folder_roles.h"

namespace core {

// Inputs with their targets, matched within their part by the names below the role's folder: as they are; whatever the
// capitals and however accents are encoded; without endings such as "_mask" that people give one side; and without an
// ending that all names of a side share. What finds no partner is added to skipped, with the name that is nearest without such endings.
[[nodiscard]] std::vector<FolderEntry> pairedByFolders(const std::vector<FolderEntry>& singles, const RoleNames& roles,
                                                       const std::filesystem::path& root,
                                                       std::vector<SkippedFile>& skipped);

}  // namespace core
