// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/manifest.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/folder_pairing.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestManifest = std::uintmax_t{256} << 20U;

using Row = std::vector<std::string>;

// RFC 4180: fields may stand in quotes, where commas and line ends are text and "" is a quote.
std::vector<Row> parseCsv(const std::string& text) {
  std::vector<Row> rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      field += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (quoted || (c != ',' && c != '\n')) {
      field += c;
    } else {
      rows.back().emplace_back(trim(std::exchange(field, {})));
      if (c == '\n') rows.emplace_back();
    }
  }
  rows.back().emplace_back(trim(field));
  std::erase_if(rows, [](const Row& row) { return row.size() == 1 && row.front().empty(); });
  return rows;
}

std::string textOf(const fs::path& manifest) {
  const std::string shown = displayPath(manifest);
  std::error_code failed;
  std::ifstream stream(manifest, std::ios::binary);
  if (fs::file_size(manifest, failed) > kLargestManifest || failed || !stream) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "The list \"%1\" cannot be read, or is larger than 256 MiB."), shown});
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Where a column stands in the heading.
std::optional<std::size_t> columnOf(const Row& heading, const std::string& name) {
  for (std::size_t i = 0; i < heading.size(); ++i) {
    if (lowerCase(heading[i]) == name) return i;
  }
  return std::nullopt;
}

// The file a field names, or why it cannot be used.
std::pair<fs::path, Message> fileOf(const fs::path& folder, const std::string& field) {
  const fs::path relative = fs::path(field).lexically_normal();
  if (field.empty()) return {{}, coreText("Core", "a line without a file name")};
  if (relative.is_absolute() || *relative.begin() == "..")
    return {{}, coreText("Core", "the file lies outside the folder")};
  std::error_code ignored;
  if (!fs::is_regular_file(folder / relative, ignored)) return {{}, coreText("Core", "the file does not exist")};
  return {folder / relative, {}};
}

std::optional<Split> splitOf(const std::string& field) {
  return placeOf(fs::path(field) / "picture", std::nullopt).split;
}

}  // namespace

std::optional<fs::path> findManifest(const fs::path& root) {
  for (const char* name : {"manifest.csv", "pairs.csv"}) {
    std::error_code ignored;
    if (fs::is_regular_file(root / name, ignored)) return root / name;
  }
  return std::nullopt;
}

std::vector<FolderEntry> readManifest(const fs::path& manifest, bool& hasSplit, std::vector<SkippedFile>& skipped) {
  const std::vector<Row> rows = parseCsv(textOf(manifest));
  const auto input = rows.empty() ? std::nullopt : columnOf(rows.front(), "input");
  const auto target = rows.empty() ? std::nullopt : columnOf(rows.front(), "target");
  if (!input || !target) {
    const std::string shown = displayPath(manifest);
    throw Error(
        ErrorCode::FileUnreadable, shown,
        {coreText("Core", "The list \"%1\" must begin with the heading input,target or input,target,split."), shown});
  }
  const auto split = columnOf(rows.front(), "split");
  hasSplit = split.has_value();
  std::vector<FolderEntry> entries;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto field = [&](const std::optional<std::size_t>& column) {
      return column && *column < rows[i].size() ? rows[i][*column] : std::string();
    };
    const auto [inputFile, inputReason] = fileOf(manifest.parent_path(), field(input));
    const auto [targetFile, targetReason] = fileOf(manifest.parent_path(), field(target));
    const Message reason = inputReason.empty() ? targetReason : inputReason;
    const std::string name =
        displayPath(inputReason.empty() ? field(input) : field(input) + " (line " + std::to_string(i + 1) + ")");
    const auto part = split ? splitOf(field(split)) : Split::Training;
    if (!reason.empty()) {
      skipped.push_back({inputReason.empty() ? displayPath(field(target)) : name, reason});
    } else if (!part) {
      skipped.push_back({name, coreText("Core", "its split is neither train, val nor test")});
    } else {
      entries.push_back({name, {inputFile, {}}, ImageLocation{targetFile, {}}, *part});
    }
  }
  return entries;
}

}  // namespace core
