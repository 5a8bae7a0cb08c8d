// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder was read as, for tests to compare.
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/data/image_folder.h"
#include "tests/support/picture_files.h"

namespace testing {

// What a folder of a test holds.
inline core::FolderListing list(const PictureFiles& files, core::Predict predict = core::Predict::Automatic) {
  core::DataSettings settings;
  settings.folder = files.root().string();
  settings.predict = predict;
  return core::listFolder(settings);
}

inline std::set<std::string> names(const core::FolderListing& listing) {
  std::set<std::string> found;
  for (const core::FolderEntry& entry : listing.entries) found.insert(entry.name);
  return found;
}

// Of the files that are no pictures of the set, by name.
inline std::map<std::string, std::string> reasons(const core::FolderListing& listing) {
  std::map<std::string, std::string> found;
  for (const core::SkippedFile& file : listing.skipped) found[file.name] = file.reason.english();
  return found;
}

}  // namespace testing
