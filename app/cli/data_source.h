// SPDX-License-Identifier: GPL-3.0-or-later
// Where pictures come from.
#pragma once

#include <filesystem>
#include <string>

#include "core/data/dataset.h"

namespace cli {

// The folder of that name; where there is none, the sample pictures of that name at this size, which are made in the
// cache folder the first time. Throws core::Error(FolderUnusable) when it is neither.
[[nodiscard]] std::filesystem::path pictureFolder(const std::string& folderOrSample, int size);

// Reads the pictures with a progress bar.
[[nodiscard]] core::Dataset loadWithProgress(const core::DataSettings& settings);

}  // namespace cli
