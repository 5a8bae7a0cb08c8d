// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not used, told by reason: a folder may hold thousands of them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/data/image_folder.h"

namespace core {

// Files left out for one kind of reason.
struct SkippedGroup {
  std::size_t count = 0;
  std::vector<std::pair<std::string, std::size_t>> extensions;  // ".ogg" -> 7120, the most frequent first; "" is none.
  std::vector<SkippedFile> examples;                            // The first few.
};
// The largest last, but files that are no pictures at all behind all others: nobody expects them to be used.
[[nodiscard]] std::vector<SkippedGroup> skippedGroups(const std::vector<SkippedFile>& skipped);

// "9601 files are not pictures: .ogg 7120, .txt 2481": a group in one line.
[[nodiscard]] Message skippedLine(const SkippedGroup& group);

}  // namespace core
