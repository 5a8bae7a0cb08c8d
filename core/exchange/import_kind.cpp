// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_kind.h"

#include <filesystem>
#include <fstream>
#include <string_view>

namespace core {
namespace {

constexpr std::string_view kSqliteBeginning = "SQLite format 3";
constexpr std::string_view kZipBeginning = "PK\x03\x04";
constexpr std::string_view kHdf5Beginning = "\x89HDF\r\n\x1a\n";

// The first bytes of a file; none where there is none, or it cannot be read.
std::string beginningOf(const std::filesystem::path& file) {
  std::string bytes(16, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

}  // namespace

ImportKind importKindOf(const std::string& source) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(source, ignored)) return ImportKind::Unknown;
  const std::string beginning = beginningOf(source);
  if (beginning.starts_with(kSqliteBeginning)) return ImportKind::RunArchive;
  if (beginning.starts_with(kZipBeginning) || beginning.starts_with(kHdf5Beginning)) return ImportKind::KerasModel;
  return ImportKind::Unknown;
}

}  // namespace core
