// SPDX-License-Identifier: GPL-3.0-or-later
// Files that may be replaced whole: renaming over a device would take it away from every program, renaming over a database from
// the one that works with it.
#pragma once

#include <filesystem>

namespace core {

// Throws Error(FileUnwritable) where a device, a pipe, a socket or a database of a program (SQLite without an
// application id) has this name.
void requirePlainFile(const std::filesystem::path& file);

}  // namespace core
