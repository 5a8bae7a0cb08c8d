// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_kind.h"

#include <filesystem>
#include <fstream>
#include <string_view>

#include "core/exchange/csv_import.h"
#include "core/exchange/event_reader.h"
#include "core/exchange/mlflow_import.h"
#include "core/exchange/tensorboard_import.h"

namespace core {
namespace {

constexpr std::string_view kSqliteBeginning = "SQLite format 3";
constexpr std::string_view kZipBeginning = "PK\x03\x04";
constexpr std::size_t kFirstLines = std::size_t{256} << 10U;
constexpr std::string_view kHdf5Beginning = "\x89HDF\r\n\x1a\n";

// The first bytes of a file; none where there is none, or it cannot be read.
std::string beginningOf(const std::filesystem::path& file) {
  std::string bytes(16, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

// Its first lines are enough, and no zero is among them.
bool isTable(const std::filesystem::path& file) {
  std::string text(kFirstLines, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  const bool isWide =
      text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");  // UTF-16: every second byte is a zero.
  return (isWide || text.find('\0') == std::string::npos) && isRunTable(parseCsv(text));
}

ImportKind kindOfFolder(const std::filesystem::path& folder) {
  if (isMlflowFolder(folder)) return ImportKind::MlflowFolder;
  return holdsEventFiles(folder) ? ImportKind::TensorBoard : ImportKind::Unknown;
}

}  // namespace

ImportKind importKindOf(const std::string& source) {
  std::error_code ignored;
  if (isMlflowAddress(source)) return ImportKind::MlflowServer;
  if (std::filesystem::is_directory(source, ignored)) return kindOfFolder(source);
  if (!std::filesystem::is_regular_file(source, ignored)) return ImportKind::Unknown;
  const std::string beginning = beginningOf(source);
  if (beginning.starts_with(kSqliteBeginning)) return ImportKind::RunArchive;
  if (beginning.starts_with(kZipBeginning) || beginning.starts_with(kHdf5Beginning)) return ImportKind::KerasModel;
  if (isEventFile(source)) return ImportKind::TensorBoard;
  return isTable(source) ? ImportKind::Table : ImportKind::Unknown;
}

}  // namespace core
