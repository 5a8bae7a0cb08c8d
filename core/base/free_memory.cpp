// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/free_memory.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/memory_setup.h"
#include "core/base/text.h"

namespace core {
namespace {

using Path = std::filesystem::path;

std::optional<std::int64_t> numberAt(std::string_view text) {
  text = trim(text);
  std::int64_t number = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end == text.data()) return std::nullopt;  // "max", for example.
  return number;
}

// A file that holds one number.
std::optional<std::int64_t> numberIn(const Path& file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return numberAt(line);
}

// The number behind this name in a file of lines "name number".
std::optional<std::int64_t> numberNamed(const Path& file, std::string_view name) {
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with(name)) return numberAt(std::string_view(line).substr(name.size()));
  }
  return std::nullopt;
}

// How the two versions of control groups call the same things.
struct GroupFiles {
  const char* mount;  // Below root; each group is a folder in it.
  const char* limit;
  const char* usage;
  const char* fileCache;  // In memory.stat: what is given up as soon as it is needed.
};
constexpr GroupFiles kSecondVersion = {"sys/fs/cgroup", "memory.max", "memory.current", "inactive_file "};
constexpr GroupFiles kFirstVersion = {"sys/fs/cgroup/memory", "memory.limit_in_bytes", "memory.usage_in_bytes",
                                      "total_inactive_file "};

std::optional<std::int64_t> roomIn(const Path& group, const GroupFiles& files) {
  const auto limit = numberIn(group / files.limit);
  const auto usage = numberIn(group / files.usage);
  if (!limit || !usage) return std::nullopt;
  const std::int64_t cache = numberNamed(group / "memory.stat", files.fileCache).value_or(0);
  return std::max<std::int64_t>(0, *limit - std::max<std::int64_t>(0, *usage - cache));
}

void narrow(std::optional<std::int64_t>& room, const std::optional<std::int64_t>& limit) {
  if (limit) room = room ? std::min(*room, *limit) : *limit;
}

// Within a group and all groups around it. In a container the outer folders are missing, and the mount is its own group.
std::optional<std::int64_t> roomUpFrom(const Path& mount, std::string_view group, const GroupFiles& files) {
  std::optional<std::int64_t> room;
  for (Path inner = Path(group).relative_path(); !inner.empty(); inner = inner.parent_path()) {
    narrow(room, roomIn(mount / inner, files));
  }
  narrow(room, roomIn(mount, files));
  return room;
}

// Lines of /proc/self/cgroup: "0::/user.slice", or "4:memory:/docker/1f3a" in the first version.
std::optional<std::int64_t> groupRoom(const Path& root) {
  std::optional<std::int64_t> room;
  std::ifstream stream(root / "proc/self/cgroup");
  for (std::string line; std::getline(stream, line);) {
    const std::size_t name = line.find(':');
    const std::size_t group = line.find(':', name == std::string::npos ? name : name + 1);
    if (group == std::string::npos) continue;
    const std::string_view folder = std::string_view(line).substr(group + 1);
    const std::vector<std::string> controllers = split(line.substr(name + 1, group - name - 1), ',');
    if (controllers.empty()) {
      narrow(room, roomUpFrom(root / kSecondVersion.mount, folder, kSecondVersion));
    } else if (std::find(controllers.begin(), controllers.end(), "memory") != controllers.end()) {
      narrow(room, roomUpFrom(root / kFirstVersion.mount, folder, kFirstVersion));
    }
  }
  return room;
}

}  // namespace

std::optional<std::int64_t> systemFreeMemory(const Path& root) {
  constexpr std::int64_t kKibibyte = 1024;
  std::optional<std::int64_t> room = numberNamed(root / "proc/meminfo", "MemAvailable:");
  if (room) *room *= kKibibyte;
  narrow(room, groupRoom(root));
  return room;
}

std::optional<std::int64_t> freeMemory() {
  std::optional<std::int64_t> room = systemFreeMemory();
  if (room) *room += keptFreeMemory();
  return room;
}

}  // namespace core
