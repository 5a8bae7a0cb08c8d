// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people write them: with a point or a comma, and never with an exponent where digits will do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// "0.0005", "1000000": the shortest digits that read back. An exponent only where nobody counts zeros any more: "1e-12".
[[nodiscard]] std::string formatNumber(double value);

// A fraction to 4 significant digits, for what was measured: -4.030404090881348 is -4.03. Whole numbers stay.
[[nodiscard]] double roundedFigure(double value);

// What somebody wrote, as programs write it: "0.001" for "0,001" and "1234.5" for "1,234.5".
struct WrittenNumber {
  std::string plain;  // "" where it is no number.
  std::string
      otherwise;  // What it may mean as well: "1000" for "1,000" where a point is decimal. "" where nothing else.
};

// decimalMark, '.' or ',', separates the fraction where the writer is. The other one is understood wherever it can mean
// only one thing.
[[nodiscard]] WrittenNumber readWrittenNumber(std::string_view text, char decimalMark = '.');

// Of a text as programs write it: all of it, and finite.
[[nodiscard]] std::optional<double> plainNumber(std::string_view text);

}  // namespace core
