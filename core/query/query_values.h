// SPDX-License-Identifier: GPL-3.0-or-later
// Values in queries that are more than a word: numbers, lengths of time, days. Private to core_query.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

[[nodiscard]] std::optional<double> queryNumber(std::string_view text);
// Seconds: "90", "90s", "15m", "2h", "7d", "2w".
[[nodiscard]] std::optional<double> querySeconds(std::string_view text);
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
