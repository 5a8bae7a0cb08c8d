// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a comparison shows, read from the store at once. Takes longer than a frame.
#pragma once

#include <QString>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "ui/compare/matrix_tiles.h"

namespace ui {

// Another run on the same pictures: a line among the settings.
struct OtherComparedRun {
  core::RunSummary summary;
  std::map<std::string, std::string> settings;  // By key; only those that differ between these runs.
};

struct Comparison {
  std::vector<ComparedRunPtr> runs;
  SharedPictures pictures;
  QString noPictures;                        // Why there are no rows; "" where there are.
  std::vector<core::RunSummary> choosable;   // To choose others from.
  std::vector<OtherComparedRun> background;  // All runs on the pictures of the first one, itself included.
  std::vector<std::string> settingKeys;      // Those that differ between them, in reading order.
};

[[nodiscard]] Comparison readComparison(const std::filesystem::path& store, const std::vector<std::string>& uids);

}  // namespace ui
