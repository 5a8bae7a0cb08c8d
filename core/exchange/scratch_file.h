// SPDX-License-Identifier: GPL-3.0-or-later
// A database that is only needed for a while. Private to core_exchange.
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

namespace core {

// A file that is gone when this object is, with what SQLite keeps beside it.
class ScratchFile {
 public:
  explicit ScratchFile(std::filesystem::path file) : path(std::move(file)) { remove(); }
  ~ScratchFile() { remove(); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::filesystem::path path;

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
      std::filesystem::remove(path.native() + ending, ignored);
  }
};

}  // namespace core
