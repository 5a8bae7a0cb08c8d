// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the place of a recipe where a kept run was trained and tracked by another program: that program's name, where
// the run was found, and what it was trained with, in that program's words. Such a run is read, never trained further.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/run/run_records.h"

namespace core {

struct ImportedFrom {
  std::string program;  // "TensorBoard", "MLflow", ...
  std::string place;    // File, folder or address, as people read it.
  std::map<std::string, std::string> parameters{};
};

// The text that is kept as RunDetails::settings, and back: nothing for a recipe, and for text that is neither.
[[nodiscard]] std::string formatImported(const ImportedFrom& from);
[[nodiscard]] std::optional<ImportedFrom> parseImported(std::string_view settings);

// Told without its settings: every run of our own has an architecture.
[[nodiscard]] inline bool isImported(const RunSummary& run) { return run.architecture.empty(); }

// Key and value of all that the run was trained with, in reading order: of a recipe as formatSetting writes them. Throws like
// parseRecipe where the settings are damaged.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> settingTexts(const RunDetails& run);

}  // namespace core
