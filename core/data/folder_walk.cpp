// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) {
  const std::string name = path.filename().native();
  return name.starts_with('.') || name == "Thumbs.db" || name == "__MACOSX";
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
      if (!isHidden(item->path())) children.push_back(folder / item->path().filename());
    }
    if (failed) skip(folder, "the folder cannot be opened: " + failed.message());
    std::sort(children.begin(), children.end());
    for (const fs::path& child : children) visit(child);
  }

  void visit(const fs::path& path) {
    struct stat status {};
    if (::stat((root_ / path).c_str(), &status) != 0) {
      const bool link = fs::is_symlink(fs::symlink_status(root_ / path, ignored_));
      return skip(path, link ? "a link that leads nowhere" : "the file cannot be opened");
    }
    if (S_ISREG(status.st_mode)) return found_.files.push_back(path);
    if (!S_ISDIR(status.st_mode)) return skip(path, "neither a file nor a folder");
    if (!entered_.emplace(status.st_dev, status.st_ino).second)
      return skip(path, "a link to a folder that is read already");
    enter(path);
  }

  void skip(const fs::path& path, const std::string& reason) {
    found_.skipped.push_back({displayPath(path.empty() ? fs::path(".") : path), reason});
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
    throw Error(ErrorCode::FolderUnusable, shown, "There is no folder \"" + shown + "\".");
  }
  if (type != fs::file_type::directory) {
    throw Error(ErrorCode::FolderUnusable, shown, "\"" + shown + "\" is not a folder that can be opened.");
  }
  const fs::directory_iterator readable(root, failed);
  if (failed) {
    throw Error(ErrorCode::FolderUnusable, shown,
                "The folder \"" + shown + "\" cannot be opened: " + failed.message() + ".");
  }
  return Walk(root).run();
}

}  // namespace core
