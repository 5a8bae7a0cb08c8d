// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/list_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "core/base/text.h"

namespace core {
namespace {

void appendUtf8(std::string& text, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<std::uint8_t>(byte)); };
  if (code < 0x80U) return put(code);
  if (code < 0x800U) {
    put(0xC0U | code >> 6U);
  } else if (code < 0x10000U) {
    put(0xE0U | code >> 12U);
    put(0x80U | (code >> 6U & 0x3FU));
  } else {
    put(0xF0U | code >> 18U);
    put(0x80U | (code >> 12U & 0x3FU));
    put(0x80U | (code >> 6U & 0x3FU));
  }
  put(0x80U | (code & 0x3FU));
}

// What stands in 0x80 to 0x9F.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

// Surrogates that stand alone become U+FFFD.
std::string fromUtf16(std::string_view bytes, bool isBigEndian) {
  const auto unitAt = [&](std::size_t i) {
    const auto first = static_cast<std::uint8_t>(bytes[i]);
    const auto second = static_cast<std::uint8_t>(bytes[i + 1]);
    return isBigEndian ? std::uint32_t{first} << 8U | second : std::uint32_t{second} << 8U | first;
  };
  std::string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const std::uint32_t unit = unitAt(i);
    const bool isHigh = unit >= 0xD800U && unit < 0xDC00U;
    const std::uint32_t next = isHigh && i + 3 < bytes.size() ? unitAt(i + 2) : 0;
    if (isHigh && next >= 0xDC00U && next < 0xE000U) {
      appendUtf8(text, 0x10000U + ((unit - 0xD800U) << 10U) + (next - 0xDC00U));
      i += 2;
    } else {
      appendUtf8(text, unit >= 0xD800U && unit < 0xE000U ? 0xFFFDU : unit);
    }
  }
  return text;
}

char separatorOf(std::string_view text) {
  const std::string_view heading = text.substr(0, text.find('\n'));
  const std::string_view candidates = ",;\t";
  return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) {
    return std::count(heading.begin(), heading.end(), a) < std::count(heading.begin(), heading.end(), b);
  });
}

}  // namespace

std::string inUtf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) return fromUtf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return fromUtf16(bytes.substr(2), true);
  if (bytes.size() >= 2 && bytes[0] == '\0' && bytes[1] != '\0') return fromUtf16(bytes, true);
  if (bytes.size() >= 2 && bytes[0] != '\0' && bytes[1] == '\0') return fromUtf16(bytes, false);
  return std::string(bytes);
}

std::string fromWindows1252(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const std::uint32_t code = static_cast<std::uint8_t>(byte);
    appendUtf8(text, code >= 0x80U && code < 0xA0U ? kWindows1252[code - 0x80U] : code);
  }
  return text;
}

std::vector<ListRow> rowsOf(std::string_view text) {
  const char separator = separatorOf(text);
  std::vector<ListRow> rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      field += text[++i];
    } else if (c == '"' && (quoted || trim(field).empty())) {
      if (!quoted) field.clear();
      quoted = !quoted;
    } else if (quoted || (c != separator && c != '\n')) {
      field += c;
    } else {
      rows.back().emplace_back(trim(std::exchange(field, {})));
      if (c == '\n') rows.emplace_back();
    }
  }
  rows.back().emplace_back(trim(field));
  std::erase_if(rows, [](const ListRow& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& each) { return each.empty(); });
  });
  return rows;
}

}  // namespace core
