// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of a folder become samples, and in which part of the data set: the same for whoever counts and whoever
// trains. Private to core_data.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/data/image_folder.h"

namespace core {

// Takes as many entries as settings.limit allows, those with the smallest hashes, in the order they had.
void keepSome(std::vector<FolderEntry>& entries, const DataSettings& settings);

// The entries that a run gets: all but the unreadable ones (by name), with both parts that a run needs. A folder with
// nothing but test pictures is divided anew, and where chance left one part empty, the sample with the smallest hash
// changes sides.
[[nodiscard]] std::vector<FolderEntry> usableEntries(const std::vector<FolderEntry>& entries,
                                                     const std::set<std::string>& unreadable,
                                                     const DataSettings& settings);

[[nodiscard]] std::set<std::string> namesOf(const std::vector<SkippedFile>& files);

}  // namespace core
