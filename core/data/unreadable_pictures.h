// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of a folder could not be read when last somebody tried, kept in the cache folder: whoever only looks
// into the folder then counts as a run does. Nobody leaves a picture out of a run because of it. Private to core_data.
#pragma once

#include <filesystem>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

// read: all entries that were tried; failed: those of them that could not be read. What is known of others stays.
void rememberUnreadable(const DataSettings& settings, const std::vector<FolderEntry>& read,
                        const std::vector<SkippedFile>& failed, const std::filesystem::path& cacheFolder);

// Those of these entries that could not be read and have not changed since, with the reasons.
[[nodiscard]] std::vector<SkippedFile> rememberedUnreadable(const DataSettings& settings,
                                                            const std::vector<FolderEntry>& entries,
                                                            const std::filesystem::path& cacheFolder);

}  // namespace core
