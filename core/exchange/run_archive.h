// SPDX-License-Identifier: GPL-3.0-or-later
// One run as one portable file: its rows, pictures, texts and checkpoints in a SQLite database of the store's own tables.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/work_progress.h"
#include "core/store/run_store.h"

namespace core {

// Replaces the file whole; a run that goes on is taken as it is at this moment. progress: bytes. Throws Error(FileUnwritable), and Error(FileUnreadable) when a file of the run is
// damaged.
void archiveRun(RunStore& store, const std::string& uid, const std::filesystem::path& file,
                const WorkProgress& progress = {});

// Adds the run of an archive to the store; answers its uid. Nothing in the file is trusted: tables, types, checksums and
// the contents of every file are checked, and nothing is changed unless all of it is right. Throws Error(FileUnreadable)
// with what is wrong, Error(StoreTooNew) for an archive of a newer version, and Error(InvalidSetting, "run") when the
// store has this run already.
enum class KnownRun {
  Refuse,
  Replace,  // By what the archive has; name, note, tags, star and trash stay as people have them here.
};
struct ImportRules {
  KnownRun known = KnownRun::Refuse;
  std::int64_t lifeMs = 0;  // When whoever trains it has last given a sign of life; 0: nobody does.
  WorkProgress progress{};  // Bytes.
};
std::string importRun(RunStore& store, const std::filesystem::path& file, const ImportRules& rules = {});

// Whoever trains an imported run has given a sign of life; without effect on runs that have ended.
void noteLife(RunStore& store, const std::string& uid, std::int64_t nowMs);

}  // namespace core
