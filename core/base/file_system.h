// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of file system a file lies on: some things that hold on a local disk do not hold over a network.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace core {

enum class FileSystemKind {
  Local,
  Network,  // Others may write there too, and memory shared through a file is shared with nobody.
};

// By the number that statfs gives (man 2 statfs). FUSE counts as a network: nobody can tell what stands behind it.
[[nodiscard]] FileSystemKind fileSystemKind(std::uint64_t magic);

// Of the file, or of the nearest folder above it that is there. What lies below one of the folders named in
// AFTERIMAGE_NETWORK_FOLDERS (with colons between) counts as on a network, for kinds that this program does not know.
[[nodiscard]] FileSystemKind fileSystemOf(const std::filesystem::path& file);

}  // namespace core
