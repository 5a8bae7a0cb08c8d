// SPDX-License-Identifier: GPL-3.0-or-later
// The contents of plain, gzip and zip files, unpacked piece by piece; no size that they claim is trusted. Private to core_data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace core {

// Takes a piece, all but the last of 1 MiB; answers whether it wants more.
using UsePiece = std::function<bool(std::span<const std::uint8_t>)>;

// Plain and gzip files alike. Throws Error(FileUnreadable), whose sentence is the reason alone, where the file is damaged or
// cut off, or holds more than 4 GiB.
void readPieces(const std::filesystem::path& file, const UsePiece& use);

struct ZipMember {
  std::string name;
  bool isDeflated = false;
  std::uint64_t begin = 0;  // Of its packed bytes in the file.
  std::uint64_t packedBytes = 0;
};
// Stored and deflated files in a zip file (PKWARE's APPNOTE 6.3, with Zip64 sizes). Throws Error(FileUnreadable).
[[nodiscard]] std::vector<ZipMember> zipMembers(const std::filesystem::path& file);
// The same for one of them.
void readPieces(const std::filesystem::path& file, const ZipMember& member, const UsePiece& use);

}  // namespace core
