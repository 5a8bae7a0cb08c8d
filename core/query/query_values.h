// SPDX-License-Identifier: GPL-3.0-or-later
// Values in queries that are more than a word: numbers, lengths of time, days. Private to core_query.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/query/query_syntax.h"

namespace core {

// "0.03", "0,03", "1e-3"; "90%" is 0.9, and "20dB" is 20. None where it is no number; throws QueryError for one that may be
// two, as "1,234". decimalMark: what separates the fraction where the query is written.
[[nodiscard]] std::optional<double> queryNumber(const QueryToken& value, char decimalMark);
// Whether a value between these two, both allowed, can be as the operation says: "<" 5 of 8 to 1024 cannot.
[[nodiscard]] bool canHold(std::string_view operation, double than, double least, double most);
// Seconds: "90", "90s", "15m", "2h", "7d", "2w".
[[nodiscard]] std::optional<double> querySeconds(const QueryToken& value, char decimalMark);
// "yes", "no", "true", "false", "on", "off", "1", "0".
[[nodiscard]] std::optional<bool> querySwitch(std::string_view text);

// From begin, without end; milliseconds since 1970.
struct TimeSpan {
  std::int64_t beginMs = 0;
  std::int64_t endMs = 0;
};
// A day of this machine's calendar ("2026-11-23", "today", "yesterday") or one of its minutes ("2026-11-23T14:30").
[[nodiscard]] std::optional<TimeSpan> queryTime(std::string_view text, std::int64_t nowMs);

}  // namespace core
