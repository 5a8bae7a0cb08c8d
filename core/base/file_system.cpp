// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_system.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "core/base/text.h"

namespace core {
namespace {

// From linux/magic.h and the sources of those that it does not list.
constexpr std::array<std::uint64_t, 20> kNetworkMagics = {
    0x6969,      // NFS
    0x517B,      // SMB
    0xFE534D42,  // SMB 2
    0xFF534D42,  // CIFS
    0x65735546,  // FUSE: sshfs, GlusterFS, s3fs and many others
    0x0BD00BD0,  // Lustre
    0x47504653,  // GPFS, Spectrum Scale
    0x19830326,  // BeeGFS
    0x00C36400,  // Ceph
    0x5346414F,  // AFS
    0x6B414653,  // the kernel's AFS
    0x01021997,  // 9P, as Plan 9 and virtual machines have it
    0xAAD7AAEA,  // Panasas
    0x013111A8,  // IBM's SANFS
    0x7461636F,  // OCFS2
    0x01161970,  // GFS2
    0x73757245,  // Coda
    0x20030528,  // OrangeFS
    0x786F4256,  // shared folders of VirtualBox
    0xBACBACBC,  // shared folders of VMware
};

bool isBelow(const std::filesystem::path& file, const std::filesystem::path& folder) {
  const std::filesystem::path relative = file.lexically_normal().lexically_relative(folder.lexically_normal());
  return !relative.empty() && *relative.begin() != "..";
}

bool isNamedByPeople(const std::filesystem::path& file) {
  const char* const named = std::getenv("AFTERIMAGE_NETWORK_FOLDERS");
  if (named == nullptr) return false;
  const std::vector<std::string> folders = split(named, ':');
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return !folder.empty() && isBelow(file, folder); });
}

}  // namespace

FileSystemKind fileSystemKind(std::uint64_t magic) {
  const bool isNetwork = std::find(kNetworkMagics.begin(), kNetworkMagics.end(), magic) != kNetworkMagics.end();
  return isNetwork ? FileSystemKind::Network : FileSystemKind::Local;
}

FileSystemKind fileSystemOf(const std::filesystem::path& file) {
  std::error_code failed;
  std::filesystem::path place = std::filesystem::absolute(file, failed);
  if (failed) return FileSystemKind::Local;
  if (isNamedByPeople(place)) return FileSystemKind::Network;
  struct statfs system {};
  while (::statfs(place.c_str(), &system) != 0) {
    if (place == place.parent_path()) return FileSystemKind::Local;
    place = place.parent_path();
  }
  return fileSystemKind(static_cast<std::uint32_t>(system.f_type));
}

}  // namespace core
