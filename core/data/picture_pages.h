// SPDX-License-Identifier: GPL-3.0-or-later
// Each page of a file that holds several pictures as an entry of its own. Private to core_data.
#pragma once

#include <vector>

#include "core/data/image_folder.h"

namespace core {

// Reads the headers of all files. The pages of one file stay in its part of the split: they are seldom independent. A pair is
// divided where both of its files have equally many pages.
[[nodiscard]] std::vector<FolderEntry> dividedIntoPages(std::vector<FolderEntry> entries);

}  // namespace core
