// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_roles.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLevels = 2;  // From the top, where such folders stand.
constexpr std::size_t kFewest = 4;  // Fewer names may be the same by chance.

std::optional<Split> splitNamed(const std::string& name) {
  if (name == "train" || name == "training") return Split::Training;
  if (name == "val" || name == "valid" || name == "validation" || name == "dev") return Split::Validation;
  if (name == "test" || name == "testing") return Split::Test;
  return std::nullopt;
}

// Which folders of these names hold pictures, and whether others lie beside them.
struct RoleFolders {
  std::string input;  // As it is spelt; "" where there is none.
  std::string target;
  bool hasOthers = false;
};

RoleFolders foldersOf(const std::vector<fs::path>& pictures, const RoleNames& names) {
  RoleFolders found;
  for (const fs::path& picture : pictures) {
    const FilePlace place = placeOf(picture, names);
    if (!place.role) {
      found.hasOthers =
          found.hasOthers || place.stem.has_parent_path();  // A picture beside the folders is only a stray.
      continue;
    }
    std::string& spelt = place.role == Role::Input ? found.input : found.target;
    if (!spelt.empty()) continue;
    const std::string& name = place.role == Role::Input ? names.input : names.target;
    for (const fs::path& part : picture.parent_path()) {
      if (lowerCase(part.native()) == name) spelt = displayPath(part);
    }
  }
  return found;
}

// Said where two folders of other names hold pictures of the same names: whoever meant pairs learns how to say so.
Message likePairs(const std::vector<fs::path>& pictures) {
  std::map<fs::path, std::set<fs::path>> folders;  // The names in each, with the part of the set before them.
  for (const fs::path& picture : pictures) {
    const FilePlace place = placeOf(picture, std::nullopt);
    if (!place.stem.has_parent_path()) return {};
    const fs::path folder = *place.stem.begin();
    folders[folder].insert(place.stem.lexically_relative(folder));
    if (folders.size() > 2) return {};
  }
  if (folders.size() != 2) return {};
  const auto& [first, names] = *folders.begin();
  const auto& [second, others] = *folders.rbegin();
  if (names.size() < kFewest || names != others) return {};
  return {
      coreText("Core",
               "The sub-folders \"%1\" and \"%2\" hold pictures of the same names, and are taken for classes. If they "
               "are the two parts of pairs, call them input and target."),
      displayPath(first), displayPath(second)};
}

}  // namespace

std::span<const RoleNames> knownRoleNames() {
  static const std::vector<RoleNames> names = {{"input", "target"},
                                               {"inputs", "targets"},
                                               {"x", "y"},
                                               {"images", "masks"},
                                               {"image", "mask"},
                                               {"imgs", "masks"},
                                               {"img", "mask"},
                                               {"images", "labels"},
                                               {"image", "label"},
                                               {"source", "target"},
                                               {"noisy", "clean"},
                                               {"img", "msk"},
                                               {"imgs", "msks"},
                                               {"imgs", "labels"},
                                               {"images", "annotations"},
                                               {"input", "gt"},
                                               {"image", "gt"},
                                               {"images", "gt"},
                                               {"img", "gt"},
                                               {"noisy", "gt"},
                                               {"input", "groundtruth"},
                                               {"images", "groundtruth"},
                                               {"input", "output"},
                                               {"inputs", "outputs"},
                                               {"degraded", "clean"},
                                               {"blur", "sharp"},
                                               {"low", "high"},
                                               {"lr", "hr"},
                                               {"lq", "hq"},
                                               {"lq", "gt"},
                                               {"hazy", "clear"},
                                               {"rgb", "depth"},
                                               {"photos", "sketches"},
                                               {"photo", "sketch"}};
  return names;
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

FolderRoles rolesOf(const std::vector<fs::path>& pictures, SubFolders wanted) {
  FolderRoles roles;
  if (wanted == SubFolders::Classes) return roles;
  for (const RoleNames& names : knownRoleNames()) {
    const RoleFolders found = foldersOf(pictures, names);
    if (found.input.empty() || found.target.empty()) continue;
    roles.input = found.input;
    roles.target = found.target;
    if (wanted == SubFolders::Automatic && found.hasOthers) {
      roles.note = {
          coreText("Core", "The sub-folders \"%1\" and \"%2\" are taken for classes like the others beside them."),
          found.input, found.target};
      return roles;
    }
    roles.names = names;
    roles.note = {coreText("Core", "The sub-folders \"%1\" and \"%2\" are taken for the inputs and targets of pairs."),
                  found.input, found.target};
    return roles;
  }
  roles.note = likePairs(pictures);
  return roles;
}

FolderRoles withoutPartners(const FolderRoles& roles) {
  return {std::nullopt,
          roles.input,
          roles.target,
          {coreText("Core",
                    "The sub-folders \"%1\" and \"%2\" are taken for classes: few of their pictures have a "
                    "counterpart of the same name."),
           roles.input, roles.target}};
}

}  // namespace core
