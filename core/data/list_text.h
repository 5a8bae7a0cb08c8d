// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text files that spreadsheets and editors write. Private to core_data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

using ListRow = std::vector<std::string>;

// The bytes as UTF-8 without a byte order mark: UTF-16 is known by its mark, or by its noughts.
[[nodiscard]] std::string inUtf8(std::string_view bytes);

// What spreadsheets in western Windows write where they are not asked for UTF-8.
[[nodiscard]] std::string fromWindows1252(std::string_view bytes);

// RFC 4180, with the separator that the first line uses most (comma, semicolon or tabulator): fields may stand in quotes,
// where separators and line ends are text and "" is a quote. Blanks around fields are cut off, empty lines left out.
[[nodiscard]] std::vector<ListRow> rowsOf(std::string_view text);

}  // namespace core
