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

struct UsableEntries {
  std::vector<FolderEntry> entries;
  Message note;  // Which picture had to change sides, for people; most often nothing.
};
// The entries that a run gets: all but the unreadable ones (by name), with both parts that a run needs. A folder with
// nothing but test pictures is divided anew; with shares of 0 the test pictures of a folder serve for validation; and where
// a share of 0 or chance left one part empty, the sample with the smallest hash changes sides.
[[nodiscard]] UsableEntries usableEntries(const std::vector<FolderEntry>& entries,
                                          const std::set<std::string>& unreadable, const DataSettings& settings);

// The parts once more, with the members of each group (indices into entries) in the part of one of them, as chance has it;
// where the folder has parts of its own, in training, so that nothing is validated on what was trained on.
void keepTogether(std::vector<FolderEntry>& entries, const std::vector<std::vector<std::size_t>>& groups,
                  bool splitByFolder, const DataSettings& settings);

// That pictures of one group lie in different parts; nothing where none do.
[[nodiscard]] Message whatLiesAcross(const std::vector<FolderEntry>& entries,
                                     const std::vector<std::vector<std::size_t>>& groups);

[[nodiscard]] std::set<std::string> namesOf(const std::vector<SkippedFile>& files);

}  // namespace core
