// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/disk_space.h"

namespace core {

namespace fs = std::filesystem;

std::optional<std::uintmax_t> freeBytes(const fs::path& folder) {
  std::error_code failed;
  fs::path place = fs::absolute(folder, failed);
  while (!failed && !fs::exists(place, failed) && place.has_relative_path()) place = place.parent_path();
  const fs::space_info space = fs::space(place, failed);
  return failed ? std::nullopt : std::optional(space.available);
}

std::uintmax_t bytesBelow(const fs::path& folder, const std::stop_token& stop) {
  std::uintmax_t bytes = 0;
  std::error_code failed;
  fs::recursive_directory_iterator item(folder, fs::directory_options::skip_permission_denied, failed);
  for (const fs::recursive_directory_iterator end; !failed && item != end && !stop.stop_requested();
       item.increment(failed)) {
    std::error_code gone;
    if (!fs::is_regular_file(item->symlink_status(gone))) continue;
    const std::uintmax_t size = item->file_size(gone);
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace core
