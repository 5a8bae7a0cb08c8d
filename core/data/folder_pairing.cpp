// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_pairing.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<const char*, const char*>, 7> kRolePairs = {{{"input", "target"},
                                                                            {"inputs", "targets"},
                                                                            {"x", "y"},
                                                                            {"images", "masks"},
                                                                            {"image", "mask"},
                                                                            {"images", "labels"},
                                                                            {"source", "target"}}};

std::optional<Split> splitNamed(const std::string& name) {
  if (name == "train" || name == "training") return Split::Training;
  if (name == "val" || name == "valid" || name == "validation") return Split::Validation;
  if (name == "test" || name == "testing") return Split::Test;
  return std::nullopt;
}

// The lower-case names of the folders above a file.
std::vector<std::string> foldersAbove(const fs::path& file) {
  std::vector<std::string> folders;
  for (const fs::path& part : file.parent_path()) folders.push_back(lowerCase(part.native()));
  return folders;
}

constexpr std::size_t kLevels = 2;

using PlaceKey = std::pair<int, fs::path>;

PlaceKey keyOf(const FilePlace& place) { return {place.split ? static_cast<int>(*place.split) : -1, place.stem}; }

}  // namespace

std::optional<RoleNames> findRoleNames(const std::vector<fs::path>& files) {
  std::set<std::string> names;
  for (const fs::path& file : files) {
    const std::vector<std::string> folders = foldersAbove(file);
    for (std::size_t i = 0; i < std::min(kLevels, folders.size()); ++i) names.insert(folders[i]);
  }
  for (const auto& [input, target] : kRolePairs) {
    if (names.contains(input) && names.contains(target)) return RoleNames{input, target};
  }
  return std::nullopt;
}

FilePlace placeOf(const fs::path& file, const std::optional<RoleNames>& roles) {
  FilePlace place;
  std::size_t level = 0;
  for (const fs::path& part : file.parent_path()) {
    const std::string name = lowerCase(part.native());
    const auto split = splitNamed(name);
    if (level < kLevels && split && !place.split) {
      place.split = split;
    } else if (level < kLevels && roles && !place.role && (name == roles->input || name == roles->target)) {
      place.role = name == roles->input ? Role::Input : Role::Target;
    } else {
      place.stem /= part;
    }
    ++level;
  }
  place.stem /= file.stem();
  return place;
}

std::vector<FolderEntry> pairedByFolders(const std::vector<FolderEntry>& singles, const RoleNames& roles,
                                         const fs::path& root, std::vector<SkippedFile>& skipped) {
  std::map<PlaceKey, const FolderEntry*> targets;
  const auto place = [&](const FolderEntry& entry) {
    return placeOf(entry.input.file.lexically_relative(root), roles);
  };
  for (const FolderEntry& entry : singles) {
    if (place(entry).role != Role::Target) continue;
    if (!targets.emplace(keyOf(place(entry)), &entry).second) {
      skipped.push_back({entry.name, coreText("Core", "another target has the same name")});
    }
  }
  std::vector<FolderEntry> pairs;
  std::set<PlaceKey> used;
  for (const FolderEntry& entry : singles) {
    const FilePlace where = place(entry);
    if (where.role == Role::Target) continue;
    const auto target = targets.find(keyOf(where));
    if (!where.role || target == targets.end()) {
      skipped.push_back({entry.name, where.role ? coreText("Core", "an input without a target")
                                                : coreText("Core", "neither an input nor a target")});
    } else if (!used.insert(target->first).second) {
      skipped.push_back({entry.name, coreText("Core", "another input has the same name")});
    } else {
      pairs.push_back({entry.name, entry.input, target->second->input, entry.split});
    }
  }
  for (const auto& [key, target] : targets) {
    if (!used.contains(key)) skipped.push_back({target->name, coreText("Core", "a target without an input")});
  }
  return pairs;
}

}  // namespace core
