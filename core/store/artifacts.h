// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are named by a hash of what they hold, so that equal ones are kept once and damage shows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/base/message.h"

namespace core {

struct FileHash {
  std::string hash;  // 32 hexadecimal digits.
  std::int64_t bytes = 0;
};
// Throws Error(FileUnreadable).
[[nodiscard]] FileHash hashOfFile(const std::filesystem::path& file);

// Makes the names in a folder survive a power cut. Throws Error(FileUnwritable).
void syncFolder(const std::filesystem::path& folder);

class ArtifactFolder {
 public:
  struct Artifact {
    std::string name;  // Hash and extension: "0123456789abcdef0123456789abcdef.png".
    std::int64_t bytes = 0;
  };

  explicit ArtifactFolder(std::filesystem::path root) : root_(std::move(root)) {}

  // Safe on disk when they return. Throw Error(FileUnwritable), for example when the disk is full.
  [[nodiscard]] Artifact addImage(const Image& image) const;
  [[nodiscard]] Artifact addBytes(std::string_view bytes, std::string_view extension) const;

  // Where an artifact is or would be. Throws Error(StoreDamaged) when the name is none: it may come from a foreign file.
  [[nodiscard]] std::filesystem::path fileOf(const std::string& name) const;
  // Its bytes, which fit its hash. Throws Error(FileUnreadable) when it is missing or damaged.
  [[nodiscard]] std::string bytesOf(const std::string& name) const;
  // "" when the file is there and whole, otherwise what is wrong with it, as a sentence.
  [[nodiscard]] Message fault(const std::string& name) const;

  // The names of all files, without temporary ones.
  [[nodiscard]] std::vector<std::string> names() const;
  // Removes what processes that have ended left half written; answers the bytes.
  std::int64_t removeUnfinished() const;

  [[nodiscard]] static bool isName(std::string_view name);

 private:
  [[nodiscard]] std::filesystem::path incomingFile(std::string_view extension) const;
  [[nodiscard]] Artifact takeIn(const std::filesystem::path& incoming) const;

  std::filesystem::path root_;
};

}  // namespace core
