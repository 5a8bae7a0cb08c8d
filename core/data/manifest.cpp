// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/manifest.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/data/folder_roles.h"
#include "core/data/list_text.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestManifest = std::uintmax_t{256} << 20U;

std::string listTextOf(const fs::path& manifest) {
  const std::string shown = displayPath(manifest);
  std::error_code failed;
  std::ifstream stream(manifest, std::ios::binary);
  if (fs::file_size(manifest, failed) > kLargestManifest || failed || !stream) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "The list \"%1\" cannot be read, or is larger than 256 MiB."), shown});
  }
  return inUtf8(std::string(std::istreambuf_iterator<char>(stream), {}));
}

// Where a column stands in the heading.
std::optional<std::size_t> columnOf(const ListRow& heading, const std::string& name) {
  for (std::size_t i = 0; i < heading.size(); ++i) {
    if (foldedCase(heading[i]) == foldedCase(name)) return i;
  }
  return std::nullopt;
}

struct Columns {
  std::size_t input = 0;
  std::size_t target = 0;
  std::optional<std::size_t> split;
};

std::optional<Columns> columnsOf(const ListRow& heading, const DataSettings& settings) {
  for (const RoleNames& names : knownRoleNames()) {
    const auto input = columnOf(heading, settings.inputColumn.empty() ? names.input : settings.inputColumn);
    const auto target = columnOf(heading, settings.targetColumn.empty() ? names.target : settings.targetColumn);
    if (input && target && *input != *target) return Columns{*input, *target, columnOf(heading, "split")};
  }
  return std::nullopt;
}

// The files of the folder by what lists call them.
class ListedFiles {
 public:
  ListedFiles(const fs::path& root, const std::vector<fs::path>& files) : root_(root) {
    for (const fs::path& file : files) byFolded_[foldedCase(file.generic_string())].push_back(file);
  }

  // The file a field names, or why it cannot be used.
  [[nodiscard]] std::pair<fs::path, Message> find(const std::string& field) const {
    if (field.empty()) return {{}, coreText("Core", "a line without a file name")};
    std::pair<fs::path, Message> found = named(field);
    if (found.second != Message(kMissing)) return found;
    std::pair<fs::path, Message> other = named(fromWindows1252(field));  // Names are bytes, so these come second.
    return other.second.empty() ? other : found;
  }

 private:
  static constexpr Text kMissing = coreText("Core", "the file does not exist");

  [[nodiscard]] std::pair<fs::path, Message> named(const std::string& field) const {
    std::string slashes = field;
    std::replace(slashes.begin(), slashes.end(), '\\', '/');
    std::pair<fs::path, Message> found = literal(field);
    if (!found.second.empty() && slashes != field) found = literal(slashes);
    if (found.second.empty() || found.second != Message(kMissing)) return found;
    const auto folded = byFolded_.find(foldedCase(fs::path(slashes).lexically_normal().generic_string()));
    if (folded == byFolded_.end()) return found;
    if (folded->second.size() > 1) return {{}, coreText("Core", "several files have this name but for their capitals")};
    return {root_ / folded->second.front(), {}};
  }

  [[nodiscard]] std::pair<fs::path, Message> literal(const std::string& field) const {
    const fs::path relative = fs::path(field).lexically_normal();
    const bool isDrive = field.size() > 1 && field[1] == ':';
    if (relative.is_absolute() || isDrive || *relative.begin() == "..") {
      return {{}, coreText("Core", "the file lies outside the folder")};
    }
    std::error_code ignored;
    if (!fs::is_regular_file(root_ / relative, ignored)) return {{}, kMissing};
    return {root_ / relative, {}};
  }

  const fs::path& root_;
  std::map<std::string, std::vector<fs::path>> byFolded_;
};

std::optional<Split> splitOf(const std::string& field) {
  return placeOf(fs::path(field) / "picture", std::nullopt).split;
}

Message whyNoHeading(const ListRow& heading, const DataSettings& settings) {
  std::vector<std::string> columns = heading;
  std::erase(columns, "");
  const std::vector<Message> found = listed(columns);
  if (settings.inputColumn.empty() && settings.targetColumn.empty()) {
    return {coreText("Core", "no list of pairs: it has no columns \"input\" and \"target\", but %1"), found};
  }
  return {coreText("Core", "no list of pairs: it has no columns \"%1\" and \"%2\", but %3"),
          settings.inputColumn.empty() ? std::string("input") : settings.inputColumn,
          settings.targetColumn.empty() ? std::string("target") : settings.targetColumn, found};
}

}  // namespace

std::optional<fs::path> findManifest(const std::vector<fs::path>& files) {
  for (const char* name : {"manifest", "pairs"}) {
    for (const char* extension : {".csv", ".tsv", ".txt"}) {
      for (const fs::path& file : files) {
        if (!file.has_parent_path() && lowerCase(file.native()) == std::string(name) + extension) return file;
      }
    }
  }
  return std::nullopt;
}

std::optional<PairList> readManifest(const fs::path& root, const fs::path& manifest, const std::vector<fs::path>& files,
                                     const DataSettings& settings, std::vector<SkippedFile>& skipped, Message& reason) {
  const std::vector<ListRow> rows = rowsOf(listTextOf(root / manifest));
  if (rows.empty()) {
    reason = coreText("Core", "an empty list");
    return std::nullopt;
  }
  const auto columns = columnsOf(rows.front(), settings);
  if (!columns) {
    reason = whyNoHeading(rows.front(), settings);
    return std::nullopt;
  }
  const ListedFiles names(root, files);
  PairList list;
  list.hasSplit = columns->split.has_value();
  list.note = {coreText("Core", "Pairs are those of the list \"%1\", with the columns \"%2\" and \"%3\"."),
               displayPath(manifest), rows.front()[columns->input], rows.front()[columns->target]};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto field = [&](std::size_t column) { return column < rows[i].size() ? rows[i][column] : std::string(); };
    const std::string input = field(columns->input);
    const std::string target = field(columns->target);
    const auto [inputFile, inputReason] = names.find(input);
    const auto [targetFile, targetReason] = names.find(target);
    const bool isReadable = displayPath(input) == input;  // Otherwise it is in another encoding.
    const std::string name = inputReason.empty()
                                 ? displayPath(isReadable ? fs::path(input) : inputFile.lexically_relative(root))
                                 : displayPath(input + " (line " + std::to_string(i + 1) + ")");
    const auto part = columns->split ? splitOf(field(*columns->split)) : Split::Training;
    if (!inputReason.empty() || !targetReason.empty()) {
      skipped.push_back(inputReason.empty() ? SkippedFile{displayPath(target), targetReason}
                                            : SkippedFile{name, inputReason});
    } else if (!part) {
      skipped.push_back({name, coreText("Core", "its split is neither train, val nor test")});
    } else {
      list.entries.push_back({name, {inputFile, {}}, ImageLocation{targetFile, {}}, *part});
    }
  }
  return list;
}

}  // namespace core
