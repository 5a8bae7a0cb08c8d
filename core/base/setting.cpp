// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/setting.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/base/error.h"
#include "core/base/number.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"

namespace core {
namespace {

[[noreturn]] void refuse(const SettingSpec& spec, const std::string& given) {
  throw Error(ErrorCode::InvalidSetting, spec.key,
              {coreText("Core", "\"%1\" cannot be \"%2\": allowed is %3."), spec.key, given, allowedValues(spec)});
}

bool inRange(const SettingSpec& spec, double value) {
  return std::isfinite(value) && value >= spec.minimum && value <= spec.maximum;
}

template <class Number>
std::optional<Number> parsedNumber(std::string_view text) {
  Number number{};
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// 1000000 rather than 1e+06.
Argument limitOf(double limit) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  const bool isWhole = std::abs(limit) <= kExact && std::trunc(limit) == limit;
  if (isWhole) return static_cast<std::int64_t>(limit);
  return limit;
}

std::optional<SettingValue> parsedAs(const SettingValue& kind, std::string_view text) {
  using Parsed = std::optional<SettingValue>;
  return std::visit(Overloaded{
                        [&](bool) -> Parsed {
                          const std::string word = lowerCase(text);
                          if (word == "on" || word == "true" || word == "yes" || word == "1") return true;
                          if (word == "off" || word == "false" || word == "no" || word == "0") return false;
                          return std::nullopt;
                        },
                        [&](std::int64_t) -> Parsed { return parsedNumber<std::int64_t>(text); },
                        [&](double) -> Parsed { return parsedNumber<double>(text); },
                        [&](const std::string&) -> Parsed { return std::string(text); },
                        [&](const std::vector<std::int64_t>&) -> Parsed {
                          std::vector<std::int64_t> numbers;
                          for (const std::string& part : split(text, ',')) {
                            const auto number = parsedNumber<std::int64_t>(part);
                            if (!number) return std::nullopt;
                            numbers.push_back(*number);
                          }
                          return numbers;
                        },
                    },
                    kind);
}

bool fits(const SettingSpec& spec, const SettingValue& value) {
  return std::visit(Overloaded{
                        [](bool) { return true; },
                        [&](std::int64_t number) { return inRange(spec, static_cast<double>(number)); },
                        [&](double number) { return inRange(spec, number); },
                        [&](const std::string& text) {
                          return spec.choices.empty() ||
                                 std::find(spec.choices.begin(), spec.choices.end(), text) != spec.choices.end();
                        },
                        [&](const std::vector<std::int64_t>& numbers) {
                          constexpr std::size_t kLongestList = 16;
                          return !numbers.empty() && numbers.size() <= kLongestList &&
                                 std::all_of(numbers.begin(), numbers.end(), [&](std::int64_t number) {
                                   return inRange(spec, static_cast<double>(number));
                                 });
                        },
                    },
                    value);
}

}  // namespace

SettingValue checkedSetting(const SettingSpec& spec, const SettingValue& value) {
  SettingValue converted = value;
  if (std::holds_alternative<double>(spec.defaultValue) && std::holds_alternative<std::int64_t>(value)) {
    converted = static_cast<double>(std::get<std::int64_t>(value));
  }
  if (std::holds_alternative<std::vector<std::int64_t>>(spec.defaultValue) &&
      std::holds_alternative<std::int64_t>(value)) {
    converted = std::vector<std::int64_t>{std::get<std::int64_t>(value)};
  }
  if (converted.index() != spec.defaultValue.index() || !fits(spec, converted)) refuse(spec, formatSetting(value));
  return converted;
}

SettingValue parseSetting(const SettingSpec& spec, std::string_view text) {
  const auto parsed = parsedAs(spec.defaultValue, trim(text));
  if (!parsed) refuse(spec, std::string(text));
  return checkedSetting(spec, *parsed);
}

std::string formatSetting(const SettingValue& value) {
  return std::visit(Overloaded{
                        [](bool on) { return std::string(on ? "on" : "off"); },
                        [](std::int64_t number) { return std::to_string(number); },
                        [](double number) { return formatNumber(number); },
                        [](const std::string& text) { return text; },
                        [](const std::vector<std::int64_t>& numbers) {
                          std::string text;
                          for (const std::int64_t number : numbers) {
                            if (!text.empty()) text += ',';
                            text += std::to_string(number);
                          }
                          return text;
                        },
                    },
                    value);
}

Message allowedValues(const SettingSpec& spec) {
  const Argument from = limitOf(spec.minimum);
  const Argument to = limitOf(spec.maximum);
  return std::visit(
      Overloaded{
          [](bool) { return Message(coreText("Core", "on or off")); },
          [&](std::int64_t) { return Message(coreText("Core", "a whole number from %1 to %2"), from, to); },
          [&](double) { return Message(coreText("Core", "a number from %1 to %2"), from, to); },
          [&](const std::string&) {
            return spec.choices.empty() ? Message(coreText("Core", "any text"))
                                        : Message(coreText("Core", "one of %1"), listed(spec.choices));
          },
          [&](const std::vector<std::int64_t>&) {
            return Message(coreText("Core", "up to 16 whole numbers from %1 to %2, with commas between them"), from,
                           to);
          },
      },
      spec.defaultValue);
}

}  // namespace core
