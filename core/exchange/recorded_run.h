// SPDX-License-Identifier: GPL-3.0-or-later
// Reads back from a run's folder what is needed to use its model again.
#pragma once

#include <filesystem>
#include <string>

#include "core/run/run_settings.h"

namespace core {

struct RecordedRun {
  RunSettings settings;  // data.folder as it was then.
  std::string datasetFingerprint;
};

// Reads settings.json and run.json. Throws Error(FolderUnusable) when the folder is missing or holds no run,
// Error(FileUnreadable) or Error(InvalidSetting) when one of the files is damaged.
[[nodiscard]] RecordedRun readRun(const std::filesystem::path& folder);

}  // namespace core
