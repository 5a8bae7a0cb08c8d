// SPDX-License-Identifier: GPL-3.0-or-later
// A planned run as a file of its own: a recipe with the folder of its pictures.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/run/run_settings.h"

namespace core {

struct SpoolJob {
  std::string name;  // Unique in a spool; small letters, digits, dots and dashes, at most 80 of them.
  RunSettings settings;
  std::string pictures{};  // Fingerprint of their copy in the spool; "" where they lie in the folder of the settings.
};

// Such a name of any text, with its parts that may stand in one; "run" where nothing is left.
[[nodiscard]] std::string jobName(std::string_view text);

// The folder of pictures as another machine finds it: sample pictures by their name, since they are made there.
[[nodiscard]] std::string travellingFolder(const DataSettings& settings);

[[nodiscard]] std::string formatJob(const SpoolJob& job);
// Throws Error(FileUnreadable) where the text is none, and as parseRecipe does. name: that of the file.
[[nodiscard]] SpoolJob parseJob(std::string_view text, const std::string& name);
// A file of at most 1 MiB.
[[nodiscard]] SpoolJob readJob(const std::filesystem::path& file, const std::string& name);

}  // namespace core
