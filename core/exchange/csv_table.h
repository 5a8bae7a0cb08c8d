// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text: cells between separators, in quotes where they must be (RFC 4180). Written by choice as a spreadsheet of
// some country wants them, and read whichever way they were written.
#pragma once

#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/work_progress.h"

namespace core {

struct CsvStyle {
  char separator = ',';
  char decimalMark = '.';
};

// Throws Error(InvalidSetting, "separator") where both are the same: no number could be told from two cells.
void requireUsable(const CsvStyle& style);
// The shortest text that reads back to the same value; "" for NaN.
[[nodiscard]] std::string csvNumber(double value, const CsvStyle& style = {});
// In quotes where it holds a separator, a quote or a line break.
[[nodiscard]] std::string csvText(std::string_view text, const CsvStyle& style = {});

struct CsvTable {
  std::vector<std::string> columns;            // The first line.
  std::vector<std::vector<std::string>> rows;  // Those that hold anything; the last cells of a line may be missing.
  CsvStyle style;                              // As it was found.
  bool isCutOff = false;

  // "" for a cell that is missing.
  [[nodiscard]] const std::string& cell(std::size_t row, std::size_t column) const;
  // The number in a cell; NaN where there is none.
  [[nodiscard]] double number(std::size_t row, std::size_t column) const;
};

// Separators are commas, semicolons or tabs: that of a first line "sep=;", or whichever divides the first line most often; beside the latter two a comma in a
// number is its decimal mark. Cells behind the last column are left out, and so are lines behind thirty million cells: isCutOff
// tells. text: UTF-8, or UTF-16 with its mark at the beginning, as spreadsheets write it.
[[nodiscard]] CsvTable parseCsv(std::string_view text, const WorkProgress& progress = {});
// A file of at most 256 MiB and thirty million cells. progress: bytes. Throws Error(FileUnreadable).
[[nodiscard]] CsvTable readCsv(const std::filesystem::path& file, const WorkProgress& progress = {});

}  // namespace core
