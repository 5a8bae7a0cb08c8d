// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_values.h"

#include <ctime>

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/query/query.h"

namespace core {
namespace {

// 4 digits of "2026", or 2 of a month, at this place; -1 where there is no such number.
int digitsAt(std::string_view text, std::size_t begin, std::size_t count) {
  int value = 0;
  if (begin + count > text.size()) return -1;
  for (const char c : text.substr(begin, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Daylight saving time is the system's business; false for a day that there is not.
bool toMs(std::tm time, std::int64_t& ms) {
  const std::tm wanted = time;
  time.tm_isdst = -1;
  const std::time_t seconds = std::mktime(&time);
  ms = static_cast<std::int64_t>(seconds) * 1000;
  return seconds != -1 && time.tm_mon == wanted.tm_mon && time.tm_mday == wanted.tm_mday;
}

std::optional<TimeSpan> dayOf(std::tm day) {
  TimeSpan span;
  day.tm_hour = day.tm_min = day.tm_sec = 0;
  if (!toMs(day, span.beginMs)) return std::nullopt;
  std::tm next = day;
  next.tm_mday += 1;
  next.tm_isdst = -1;
  span.endMs = static_cast<std::int64_t>(std::mktime(&next)) * 1000;
  return span;
}

std::tm localTime(std::int64_t ms) {
  const auto seconds = static_cast<std::time_t>(ms / 1000);
  std::tm time{};
  ::localtime_r(&seconds, &time);
  return time;
}

}  // namespace

std::optional<double> queryNumber(const QueryToken& value, char decimalMark) {
  std::string_view text = value.text;
  double unit = 1.0;
  if (text.ends_with('%')) {
    unit = 0.01;
    text.remove_suffix(1);
  } else if (lowerCase(text).ends_with("db")) {
    text.remove_suffix(2);
  }
  const WrittenNumber number = readWrittenNumber(text, decimalMark);
  if (!number.otherwise.empty()) {
    throw QueryError(
        value.offset, value.length,
        {coreText("Core", "\"%1\" could be %2 or %3. Please write the one that is meant."), std::string(text),
         plainNumber(number.plain).value_or(0.0), plainNumber(number.otherwise).value_or(0.0)});
  }
  const std::optional<double> plain = plainNumber(number.plain);
  return plain ? std::optional(*plain * unit) : std::nullopt;
}

bool canHold(std::string_view operation, double than, double least, double most) {
  if (operation == "=") return than >= least && than <= most;
  if (operation == "<") return least < than;
  if (operation == "<=") return least <= than;
  if (operation == ">") return most > than;
  if (operation == ">=") return most >= than;
  return true;
}

std::optional<double> querySeconds(const QueryToken& value, char decimalMark) {
  if (value.text.empty()) return std::nullopt;
  double unit = 1.0;
  switch (value.text.back()) {
    case 's': break;
    case 'm': unit = 60.0; break;
    case 'h': unit = 3600.0; break;
    case 'd': unit = 86400.0; break;
    case 'w': unit = 7 * 86400.0; break;
    default: return queryNumber(value, decimalMark);
  }
  QueryToken amount = value;
  amount.text.pop_back();
  const auto number = queryNumber(amount, decimalMark);
  return number ? std::optional(*number * unit) : std::nullopt;
}

std::optional<bool> querySwitch(std::string_view text) {
  const std::string word = lowerCase(text);
  if (word == "yes" || word == "true" || word == "on" || word == "1") return true;
  if (word == "no" || word == "false" || word == "off" || word == "0") return false;
  return std::nullopt;
}

std::optional<TimeSpan> queryTime(std::string_view text, std::int64_t nowMs) {
  std::tm time = localTime(nowMs);
  const std::string word = lowerCase(text);
  if (word == "today") return dayOf(time);
  if (word == "yesterday") {
    const auto today = dayOf(time);
    return today ? dayOf(localTime(today->beginMs - 1)) : std::nullopt;
  }
  const int year = digitsAt(text, 0, 4);
  const int month = digitsAt(text, 5, 2);
  const int day = digitsAt(text, 8, 2);
  if (year < 1970 || month < 1 || day < 1 || text[4] != '-' || text[7] != '-') return std::nullopt;
  time = {};
  time.tm_year = year - 1900;
  time.tm_mon = month - 1;
  time.tm_mday = day;
  if (text.size() == 10) return dayOf(time);
  const int hour = digitsAt(text, 11, 2);
  const int minute = digitsAt(text, 14, 2);
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    return std::nullopt;
  }
  time.tm_hour = hour;
  time.tm_min = minute;
  TimeSpan span;
  if (!toMs(time, span.beginMs)) return std::nullopt;
  span.endMs = span.beginMs + 60000;
  return span;
}

}  // namespace core
