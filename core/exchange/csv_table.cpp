// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/whole_file.h"

namespace core {
namespace {

constexpr std::size_t kLargestTable = std::size_t{256} << 20U;
constexpr std::size_t kMostColumns = 10000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Walks through a table cell by cell.
class CellReader {
 public:
  CellReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool isAtEnd() const { return place_ >= text_.size(); }

  // The cells of the next line, at most so many.
  std::vector<std::string> line(std::size_t most) {
    std::vector<std::string> cells;
    bool goesOn = true;
    while (goesOn) {
      std::string cell = this->cell();
      if (cells.size() < most) cells.push_back(std::move(cell));
      goesOn = place_ < text_.size() && text_[place_] == separator_;
      if (goesOn) ++place_;
    }
    if (place_ < text_.size() && text_[place_] == '\r') ++place_;
    if (place_ < text_.size() && text_[place_] == '\n') ++place_;
    return cells;
  }

 private:
  std::string cell() {
    std::string found;
    if (place_ < text_.size() && text_[place_] == '"') {
      for (++place_; place_ < text_.size(); ++place_) {
        if (text_[place_] != '"') {
          found += text_[place_];
        } else if (place_ + 1 < text_.size() && text_[place_ + 1] == '"') {
          found += text_[++place_];
        } else {
          ++place_;
          break;
        }
      }
    }
    const std::string_view ends = separator_ == ',' ? ",\r\n" : separator_ == ';' ? ";\r\n" : "\t\r\n";
    const std::size_t end = std::min(text_.find_first_of(ends, place_), text_.size());
    found += text_.substr(place_, end - place_);
    place_ = end;
    return found;
  }

  std::string_view text_;
  char separator_;
  std::size_t place_ = 0;
};

char separatorOf(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const std::size_t cells = CellReader(text, separator).line(kMostColumns).size();
    if (cells > most) {
      most = cells;
      best = separator;
    }
  }
  return best;
}

}  // namespace

void requireUsable(const CsvStyle& style) {
  if (style.separator != style.decimalMark) return;
  throw Error(ErrorCode::InvalidSetting, "separator",
              coreText("Core",
                       "The decimal mark and the separator of cells must not be the same. Choose another separator, "
                       "for example a semicolon."));
}

std::string csvNumber(double value, const CsvStyle& style) {
  if (std::isnan(value)) return {};
  std::array<char, 32> text{};  // The shortest text that reads back to the same value has at most 24 characters.
  std::string written(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
  std::replace(written.begin(), written.end(), '.', style.decimalMark);
  return written;
}

std::string csvText(std::string_view text, const CsvStyle& style) {
  if (text.find_first_of(std::string("\"\r\n") + style.separator) == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char character : text) quoted += character == '"' ? std::string("\"\"") : std::string(1, character);
  return quoted + "\"";
}

double CsvTable::number(std::size_t row, std::size_t column) const {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  std::string text(trim(rows.at(row).at(column)));
  if (text.starts_with('+')) text.erase(0, 1);
  if (style.decimalMark == ',') std::replace(text.begin(), text.end(), ',', '.');
  double value = 0.0;
  const char* const end = text.data() + text.size();
  const auto [read, failure] = std::from_chars(text.data(), end, value);
  return text.empty() || failure != std::errc() || read != end ? kNone : value;
}

CsvTable parseCsv(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  CsvTable table;
  table.style.separator = separatorOf(text);
  if (table.style.separator != ',') table.style.decimalMark = text.find(',') == std::string_view::npos ? '.' : ',';
  CellReader reader(text, table.style.separator);
  table.columns = reader.line(kMostColumns);
  for (std::string& column : table.columns) column = trim(column);
  while (!reader.isAtEnd()) {
    std::vector<std::string> row = reader.line(table.columns.size());
    if (std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); })) continue;
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

CsvTable readCsv(const std::filesystem::path& file) { return parseCsv(readWholeFile(file, kLargestTable)); }

}  // namespace core
