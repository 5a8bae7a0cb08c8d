// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

// Thumbnails, bins and records of desktops, cameras and network storage, in small letters.
constexpr std::array<std::string_view, 22> kSystemNames = {"@eadir",
                                                           "#recycle",
                                                           "@recycle",
                                                           "@recently-snapshot",
                                                           "#snapshot",
                                                           "$recycle.bin",
                                                           "recycler",
                                                           "lost+found",
                                                           "__macosx",
                                                           "thumbs.db",
                                                           "system volume information",
                                                           "ehthumbs.db",
                                                           "desktop.ini",
                                                           ".ds_store",
                                                           ".thumbnails",
                                                           ".appledouble",
                                                           ".stversions",
                                                           ".comments",
                                                           ".snapshot",
                                                           ".snapshots",
                                                           ".trashes",
                                                           "@tmp"};

// The name by which it is told that a file or folder is passed over; "" where it is nobody's but people's.
std::string systemName(const std::string& name) {
  if (name.starts_with("._")) return "._*";
  if (name.starts_with(".Trash-")) return ".Trash-*";
  const std::string small = lowerCase(name);
  return std::find(kSystemNames.begin(), kSystemNames.end(), small) == kSystemNames.end() ? std::string() : name;
}

class Walk {
 public:
  explicit Walk(fs::path root) : root_(std::move(root)) {}

  FoundFiles run() {
    struct stat status {};
    if (::stat(root_.c_str(), &status) == 0) entered_.emplace(status.st_dev, status.st_ino);  // For links back to it.
    enter({});
    std::sort(found_.files.begin(), found_.files.end());
    return std::move(found_);
  }

 private:
  void enter(const fs::path& folder) {
    std::vector<fs::path> children;
    std::error_code failed;
    for (fs::directory_iterator item(root_ / folder, failed), end; !failed && item != end; item.increment(failed)) {
      const std::string name = item->path().filename().native();
      if (std::string system = systemName(name); !system.empty()) {
        found_.passedOver.insert(displayPath(system));
      } else if (name.starts_with('.')) {
        found_.hidden.insert(displayPath(name));
      } else {
        children.push_back(folder / item->path().filename());
      }
    }
    if (failed) skip(folder, {coreText("Core", "the folder cannot be opened: %1"), systemReason(failed)});
    std::sort(children.begin(), children.end());
    for (const fs::path& child : children) visit(child);
  }

  void visit(const fs::path& path) {
    struct stat status {};
    if (::stat((root_ / path).c_str(), &status) != 0) {
      const bool link = fs::is_symlink(fs::symlink_status(root_ / path, ignored_));
      return skip(path,
                  link ? coreText("Core", "a link that leads nowhere") : coreText("Core", "the file cannot be opened"));
    }
    if (S_ISREG(status.st_mode)) return found_.files.push_back(path);
    if (!S_ISDIR(status.st_mode)) return skip(path, coreText("Core", "neither a file nor a folder"));
    if (!entered_.emplace(status.st_dev, status.st_ino).second)
      return skip(path, coreText("Core", "a link to a folder that is read already"));
    enter(path);
  }

  void skip(const fs::path& path, Message reason) {
    found_.skipped.push_back({displayPath(path.empty() ? fs::path(".") : path), std::move(reason)});
  }

  fs::path root_;
  FoundFiles found_;
  std::set<std::pair<dev_t, ino_t>> entered_;
  std::error_code ignored_;
};

}  // namespace

FoundFiles walkFolder(const fs::path& root) {
  std::error_code failed;
  const std::string shown = displayPath(root);
  const fs::file_type type = fs::status(root, failed).type();
  if (type == fs::file_type::not_found) {
    throw Error(ErrorCode::FolderUnusable, shown, {coreText("Core", "There is no folder \"%1\"."), shown});
  }
  if (type != fs::file_type::directory) {
    throw Error(ErrorCode::FolderUnusable, shown,
                {coreText("Core", "\"%1\" is not a folder that can be opened."), shown});
  }
  const fs::directory_iterator readable(root, failed);
  if (failed) {
    throw Error(ErrorCode::FolderUnusable, shown,
                {coreText("Core", "The folder \"%1\" cannot be opened: %2."), shown, systemReason(failed)});
  }
  return Walk(root).run();
}

}  // namespace core
