// SPDX-License-Identifier: GPL-3.0-or-later
// One run as one portable file: its rows, pictures, texts and checkpoints in a SQLite database of the store's own tables.
#pragma once

#include <filesystem>
#include <string>

#include "core/store/run_store.h"

namespace core {

// Replaces the file whole. Throws Error(FileUnwritable), and Error(FileUnreadable) when a file of the run is damaged.
void archiveRun(RunStore& store, const std::string& uid, const std::filesystem::path& file);

// Adds the run of an archive to the store; answers its uid. Nothing in the file is trusted: tables, types, checksums and
// the contents of every file are checked, and nothing is changed unless all of it is right. Throws Error(FileUnreadable)
// with what is wrong, Error(StoreTooNew) for an archive of a newer version, and Error(InvalidSetting, "run") when the
// store has this run already.
std::string importRun(RunStore& store, const std::filesystem::path& file);

}  // namespace core
