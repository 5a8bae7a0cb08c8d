// SPDX-License-Identifier: GPL-3.0-or-later
// Files that may be replaced whole: renaming over a device would take it away from every program.
#pragma once

#include <filesystem>

namespace core {

// Throws Error(FileUnwritable) where a device, a pipe or a socket has this name.
void requirePlainFile(const std::filesystem::path& file);

}  // namespace core
