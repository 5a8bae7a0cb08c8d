// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/text.h"

namespace core {
namespace {

constexpr double kSmallestPlain = 1e-9;
constexpr double kLargestPlain = 1e15;

bool isDigit(char character) { return character >= '0' && character <= '9'; }

std::string without(std::string_view text, char mark) {
  std::string result(text);
  std::erase(result, mark);
  return result;
}

std::string replaced(std::string_view text, char mark, char other) {
  std::string result(text);
  std::replace(result.begin(), result.end(), mark, other);
  return result;
}

// Digits in groups of three: "1,000", "12,345,678". text: without sign and fraction.
bool isGrouped(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == 0 || first > 3 || text.front() == '0') return false;
  for (std::size_t at = first; at < text.size(); at += 4) {
    const std::string_view group = text.substr(at + 1, 3);
    const bool isWhole = group.size() == 3 && std::all_of(group.begin(), group.end(), isDigit);
    if (text[at] != mark || !isWhole) return false;
  }
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), isDigit);
}

// text has one mark of one kind, or several.
WrittenNumber withMarks(std::string_view text, char mark, char decimalMark) {
  const bool isOne = std::count(text.begin(), text.end(), mark) == 1;
  const bool mayBeGrouped = isGrouped(text, mark);
  if (!isOne) return {mayBeGrouped ? without(text, mark) : std::string(), {}};
  if (mark == decimalMark || !mayBeGrouped) return {replaced(text, mark, '.'), {}};
  return {replaced(text, mark, '.'), without(text, mark)};
}

// Both kinds: the last one separates the fraction, those before it thousands.
std::string withBothMarks(std::string_view text) {
  const std::size_t last = text.find_last_of(".,");
  const char thousands = text[last] == '.' ? ',' : '.';
  const std::string_view whole = text.substr(0, last);
  if (!isGrouped(whole, thousands)) return {};
  return without(whole, thousands) + "." + std::string(text.substr(last + 1));
}

// Of the digits alone, before any exponent.
WrittenNumber mantissa(std::string_view text, char decimalMark) {
  const bool hasPoint = text.find('.') != std::string_view::npos;
  const bool hasComma = text.find(',') != std::string_view::npos;
  if (hasPoint && hasComma) return {withBothMarks(text), {}};
  if (!hasPoint && !hasComma) return {std::string(text), {}};
  return withMarks(text, hasPoint ? '.' : ',', decimalMark);
}

}  // namespace

double roundedFigure(double value) {
  if (!std::isfinite(value) || std::trunc(value) == value) return value;
  std::array<char, 32> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, 3);
  double rounded = value;
  std::from_chars(text.data(), written.ptr, rounded);
  return rounded;
}

std::string formatNumber(double value) {
  const double magnitude = std::abs(value);
  const bool isPlain = magnitude == 0.0 || (magnitude >= kSmallestPlain && magnitude < kLargestPlain);
  std::array<char, 64> text{};
  const auto [end, status] = isPlain ? std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed)
                                     : std::to_chars(text.begin(), text.end(), value);
  return {text.data(), status == std::errc() ? end : text.data()};
}

WrittenNumber readWrittenNumber(std::string_view text, char decimalMark) {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::string sign = text.starts_with('-') ? "-" : "";
  text.remove_prefix(sign.size());
  const std::size_t exponentAt = std::min(text.find_first_of("eE"), text.size());
  const std::string exponent(text.substr(exponentAt));
  const std::string_view digits = text.substr(0, exponentAt);
  const auto mayStand = [](char character) { return isDigit(character) || character == '.' || character == ','; };
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), mayStand)) return {};
  const WrittenNumber read = mantissa(digits, decimalMark);
  const auto whole = [&](const std::string& part) { return part.empty() ? part : sign + part + exponent; };
  const WrittenNumber number{whole(read.plain), exponent.empty() ? whole(read.otherwise) : std::string()};
  return plainNumber(number.plain) ? number : WrittenNumber{};
}

std::optional<double> plainNumber(std::string_view text) {
  double number = 0.0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace core
