// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/whole_file.h"

namespace core {
namespace {

constexpr std::size_t kLargestTable = std::size_t{256} << 20U;
constexpr std::size_t kMostColumns = 10000;
constexpr std::size_t kMostCells = 30'000'000;  // About a gigabyte of memory.
constexpr std::size_t kLinesBetweenTelling = 1000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Walks through a table cell by cell.
class CellReader {
 public:
  CellReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool isAtEnd() const { return place_ >= text_.size(); }
  [[nodiscard]] std::size_t place() const { return place_; }

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

// Spreadsheets write a first line "sep=;" for each other, which is no part of the table; it is taken off.
std::optional<char> toldSeparator(std::string_view& text) {
  constexpr std::string_view kBeginning = "sep=";
  if (!text.starts_with(kBeginning) || text.size() <= kBeginning.size()) return std::nullopt;
  const char separator = text[kBeginning.size()];
  const std::string_view rest = text.substr(kBeginning.size() + 1);
  if ((separator != ',' && separator != ';' && separator != '\t') || rest.find_first_of("\r\n") != 0)
    return std::nullopt;
  text = rest.substr(rest.starts_with("\r\n") ? 2 : 1);
  return separator;
}

void appendUtf8(std::string& text, std::uint32_t point) {
  if (point < 0x80) {
    text += static_cast<char>(point);
    return;
  }
  const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;  // Bytes behind the first one, six bits each.
  constexpr std::uint32_t kFirst[] = {0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(kFirst[more] | point >> (6 * more));
  for (int i = more - 1; i >= 0; --i) text += static_cast<char>(0x80U | (point >> (6 * i) & 0x3FU));
}

// UTF-16 (RFC 2781) as UTF-8; half a pair becomes a question mark.
std::string fromUtf16(std::string_view bytes, bool isBigEndian) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(isBigEndian ? first << 8U | second : second << 8U | first);
  };
  std::string text;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    std::uint32_t point = unit(at);
    const bool isHigh = point >= 0xD800 && point < 0xDC00;
    const std::uint32_t low = isHigh && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    } else if (point >= 0xD800 && point < 0xE000) {
      point = '?';
    }
    appendUtf8(text, point);
  }
  return text;
}

CsvTable parseUtf8(std::string_view text, const WorkProgress& progress) {
  CsvTable table;
  const std::optional<char> told = toldSeparator(text);
  table.style.separator = told ? *told : separatorOf(text);
  if (table.style.separator != ',') table.style.decimalMark = text.find(',') == std::string_view::npos ? '.' : ',';
  CellReader reader(text, table.style.separator);
  table.columns = reader.line(kMostColumns);
  for (std::string& column : table.columns) column = trim(column);
  std::size_t cells = 0;
  for (std::size_t line = 0; !reader.isAtEnd() && !table.isCutOff; ++line) {
    if (line % kLinesBetweenTelling == 0) progress.tell(reader.place(), text.size());
    std::vector<std::string> row = reader.line(table.columns.size());
    if (std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); })) continue;
    cells += row.size();
    table.isCutOff = cells > kMostCells;
    table.rows.push_back(std::move(row));
  }
  return table;
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

const std::string& CsvTable::cell(std::size_t row, std::size_t column) const {
  static const std::string kMissing;
  const std::vector<std::string>& cells = rows.at(row);
  return column < cells.size() ? cells[column] : kMissing;
}

double CsvTable::number(std::size_t row, std::size_t column) const {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  std::string text(trim(cell(row, column)));
  if (text.starts_with('+')) text.erase(0, 1);
  if (style.decimalMark == ',') std::replace(text.begin(), text.end(), ',', '.');
  double value = 0.0;
  const char* const end = text.data() + text.size();
  const auto [read, failure] = std::from_chars(text.data(), end, value);
  return text.empty() || failure != std::errc() || read != end ? kNone : value;
}

CsvTable parseCsv(std::string_view text, const WorkProgress& progress) {
  if (text.starts_with("\xFF\xFE")) return parseUtf8(fromUtf16(text, false), progress);
  if (text.starts_with("\xFE\xFF")) return parseUtf8(fromUtf16(text, true), progress);
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return parseUtf8(text, progress);
}

CsvTable readCsv(const std::filesystem::path& file, const WorkProgress& progress) {
  CsvTable table = parseCsv(readWholeFile(file, kLargestTable), progress);
  if (!table.isCutOff) return table;
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "\"%1\" has more than thirty million cells. Import a part of it."), shown});
}

}  // namespace core
