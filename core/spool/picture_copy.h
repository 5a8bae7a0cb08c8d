// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of pictures, as it is copied to where its path means nothing: once for all runs that use it, known by what is in
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/spool/spool_folder.h"

namespace core {

struct PictureFiles {
  struct File {
    std::string name;  // Relative to the folder.
    std::uintmax_t bytes = 0;
  };
  std::filesystem::path folder;
  std::vector<File> files;  // Sorted by name.
  std::string fingerprint;  // 32 hexadecimal digits over names and contents.
};

// All files that a run could read there; every one is read once. Throws Error(FolderUnusable) and Error(FileUnreadable), and
// Error(Engine) when it was stopped.
[[nodiscard]] PictureFiles pictureFiles(const std::filesystem::path& folder, const std::stop_token& stop = {});

// So many bytes are there, of so many.
using CopyProgress = std::function<void(std::uintmax_t done, std::uintmax_t all)>;

// Into the spool's folder data, unless they are there. What an earlier call has copied is not copied again; nobody sees the
// copy before it is whole. Throws Error(FileUnwritable), Error(FileUnreadable), and Error(Engine) when it was stopped.
void copyPictures(const PictureFiles& pictures, const SpoolFolder& spool, const CopyProgress& progress,
                  const std::stop_token& stop = {});

// Error(Engine): nobody wants this to go on.
[[noreturn]] void refuseStopped(const std::filesystem::path& folder);

}  // namespace core
