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

// A chosen run that has no place beside the others.
struct OddRun {
  enum class Reason { Unreadable, OtherPictures };
  ComparedRunPtr run;
  Reason reason = Reason::OtherPictures;
};

struct Comparison {
  std::vector<ComparedRunPtr> chosen;  // All of them, in the order of their letters.
  std::vector<ComparedRunPtr> runs;    // Those that fit together: their pictures and figures can be compared.
  std::vector<OddRun> odd;             // The others.
  SharedPictures pictures;
  QString noPictures;                        // Why there are no rows; "" where there are.
  std::vector<core::RunSummary> choosable;   // To choose others from.
  std::vector<OtherComparedRun> background;  // All runs on the pictures of the first one, itself included.
  std::vector<std::string> settingKeys;      // Those that differ between them, in reading order.
};

[[nodiscard]] Comparison readComparison(const std::filesystem::path& store, const std::vector<std::string>& uids);

}  // namespace ui
