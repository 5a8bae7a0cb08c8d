// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_roles.h"

#include <algorithm>

#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLevels = 2;  // From the top, where such folders stand.

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

}  // namespace

std::span<const RoleNames> knownRoleNames() {
  static const std::vector<RoleNames> names = {{"input", "target"},  {"inputs", "targets"}, {"x", "y"},
                                               {"images", "masks"},  {"image", "mask"},     {"imgs", "masks"},
                                               {"img", "mask"},      {"images", "labels"},  {"image", "label"},
                                               {"source", "target"}, {"noisy", "clean"}};
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
