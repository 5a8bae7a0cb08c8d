// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/typed_setting.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

#include "core/base/error.h"
#include "core/base/number.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/run/setting_words.h"

namespace core {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool isDigit(char character) { return character >= '0' && character <= '9'; }

// What makes sense for a person, where files may hold more: runs of earlier versions were given it.
struct Range {
  double minimum;
  double maximum;
  bool isAboveMinimum = false;  // The minimum itself is not allowed.
};

Range rangeOf(const SettingSpec& spec) {
  if (spec.key == "learning_rate") return {0.0, 1.0, true};
  return {spec.minimum, spec.maximum};
}

// 1000000 rather than a fraction, where it is a whole number.
Argument argumentOf(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::abs(number) <= kExact && std::trunc(number) == number) return static_cast<std::int64_t>(number);
  return number;
}

Argument argumentOf(const std::string& plain) {
  const std::optional<double> number = plainNumber(plain);
  return number ? argumentOf(*number) : Argument(plain);
}

// A value to try: the one that the setting begins with.
Argument proposal(const SettingSpec& spec) {
  return std::visit(Overloaded{
                        [](double number) { return argumentOf(number); },
                        [](std::int64_t number) { return Argument(number); },
                        [&](const auto&) { return Argument(formatSetting(spec.defaultValue)); },
                    },
                    spec.defaultValue);
}

template <class... Arguments>
[[noreturn]] void refuse(const SettingSpec& spec, Text text, Arguments&&... arguments) {
  throw Error(ErrorCode::InvalidSetting, spec.key, {text, settingName(spec.key), arguments...});
}

constexpr Text kNotAllowed = coreText("Core", "%1 must be %2; \"%3\" is not.");

// What is no number at all.
[[noreturn]] void refuseKind(const SettingSpec& spec, std::string_view text) {
  refuse(spec, coreText("Core", "%1 must be %2; \"%3\" is not. Try %4."), typedRange(spec), std::string(trim(text)),
         proposal(spec));
}

[[noreturn]] void refuseDoubt(const SettingSpec& spec, const std::string& text, const WrittenNumber& number) {
  throw Error(ErrorCode::InvalidSetting, spec.key,
              {coreText("Core", "\"%1\" could be %2 or %3. Please write the one that is meant."), text,
               argumentOf(number.plain), argumentOf(number.otherwise)});
}

[[noreturn]] void refuseComma(const SettingSpec& spec, std::string_view text) {
  throw Error(ErrorCode::InvalidSetting, spec.key,
              {coreText("Core",
                        "The comma in \"%1\" could be part of a number or stand between two. Put a semicolon or a bar "
                        "between values, such as 0.001 | 0.003."),
               std::string(text)});
}

void requireNotEmpty(const SettingSpec& spec, std::string_view text) {
  if (trim(text).empty()) refuse(spec, coreText("Core", "%1 is empty. Try %2."), proposal(spec));
}

double typedReal(const SettingSpec& spec, std::string_view text, char decimalMark) {
  requireNotEmpty(spec, text);
  const std::string shown(trim(text));
  const WrittenNumber number = readWrittenNumber(text, decimalMark);
  if (number.plain.empty()) refuseKind(spec, shown);
  if (!number.otherwise.empty()) refuseDoubt(spec, shown, number);
  const double value = plainNumber(number.plain).value();
  requireTyped(spec, value);
  return value;
}

// "1,000" is 1000 here: a whole number has no fraction that a comma could begin.
std::int64_t typedWhole(const SettingSpec& spec, std::string_view text, char decimalMark) {
  requireNotEmpty(spec, text);
  const WrittenNumber number = readWrittenNumber(text, decimalMark);
  const std::string& plain = number.otherwise.empty() ? number.plain : number.otherwise;
  if (const std::optional<double> value = plainNumber(plain)) requireTyped(spec, *value);
  std::int64_t whole = 0;
  const auto [end, status] = std::from_chars(plain.data(), plain.data() + plain.size(), whole);
  if (plain.empty() || status != std::errc() || end != plain.data() + plain.size()) refuseKind(spec, text);
  return whole;
}

bool typedSwitch(const SettingSpec& spec, std::string_view text) {
  const std::string word = lowerCase(trim(text));
  if (word == "on" || word == "true" || word == "yes" || word == "1") return true;
  if (word == "off" || word == "false" || word == "no" || word == "0") return false;
  refuse(spec, kNotAllowed, typedRange(spec), std::string(trim(text)));
}

// A comma with a digit on either side, as in "0,001", from this place on; npos where there is none.
std::size_t innerComma(std::string_view text, std::size_t from = 1) {
  for (std::size_t i = from; i + 1 < text.size(); ++i) {
    if (text[i] == ',' && isDigit(text[i - 1]) && isDigit(text[i + 1])) return i;
  }
  return std::string_view::npos;
}

// The weights of a mixed loss are kept with points, as files hold them.
std::string typedText(const SettingSpec& spec, std::string_view text) {
  std::string value(trim(text));
  for (std::size_t at = innerComma(value); spec.key == "loss" && at != std::string::npos;
       at = innerComma(value, at + 1)) {
    value[at] = '.';
  }
  const bool isAllowed =
      spec.choices.empty() || std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end();
  if (!isAllowed) refuse(spec, kNotAllowed, typedRange(spec), value);
  return value;
}

// "1,024" among whole numbers: nobody begins a number with 0, so the comma was meant otherwise.
bool beginsWithNought(std::string_view part) { return part.size() > 1 && part.front() == '0' && isDigit(part[1]); }

std::vector<std::int64_t> typedList(const SettingSpec& spec, std::string_view text, char decimalMark) {
  requireNotEmpty(spec, text);
  const bool hasSemicolons = text.find(';') != std::string_view::npos;
  std::vector<std::int64_t> numbers;
  for (const std::string& part : split(text, hasSemicolons ? ';' : ',')) {
    if (!hasSemicolons && beginsWithNought(part)) refuseComma(spec, text);
    std::string_view rest = part;
    do {  // Blanks separate as well.
      const std::size_t end = std::min(rest.find_first_of(kBlanks), rest.size());
      numbers.push_back(typedWhole(spec, rest.substr(0, end), decimalMark));
      rest = trim(rest.substr(end));
    } while (!rest.empty());
  }
  try {
    return std::get<std::vector<std::int64_t>>(checkedSetting(spec, numbers));
  } catch (const Error&) {  // Each of them fits, so there are too many.
    refuse(spec, coreText("Core", "%1 takes %2."), allowedValues(spec));
  }
}

// Commas separate: of numbers with a point, or where a blank follows each of them.
void requireSeparatingCommas(const SettingSpec& spec, std::string_view text, const std::vector<std::string>& parts) {
  const bool isWhole = std::holds_alternative<std::int64_t>(spec.defaultValue);
  const bool hasFractions = std::holds_alternative<double>(spec.defaultValue) || spec.key == "loss";
  if (!(isWhole || hasFractions) || innerComma(text) == std::string_view::npos) return;
  const bool hasPoint = text.find('.') != std::string_view::npos;
  if ((hasFractions && !hasPoint) || std::any_of(parts.begin(), parts.end(), beginsWithNought)) refuseComma(spec, text);
}

std::vector<std::string> parted(const SettingSpec& spec, std::string_view text) {
  for (const char separator : {'|', ';', '\n'}) {
    if (text.find(separator) != std::string_view::npos) return split(text, separator);
  }
  if (std::holds_alternative<std::vector<std::int64_t>>(spec.defaultValue)) {
    if (text.find(',') != std::string_view::npos) {
      std::string several(text);
      std::replace(several.begin(), several.end(), ',', '|');
      throw Error(ErrorCode::InvalidSetting, spec.key,
                  {coreText("Core", "\"%1\" could be one list or several values. Put a bar between values: %2"),
                   std::string(text), several});
    }
    return split(text, '|');
  }
  std::vector<std::string> parts = split(text, ',');
  requireSeparatingCommas(spec, text, parts);
  return parts;
}

}  // namespace

SettingValue typedSetting(const SettingSpec& spec, std::string_view text, char decimalMark) {
  using Value = SettingValue;
  return std::visit(Overloaded{
                        [&](bool) -> Value { return typedSwitch(spec, text); },
                        [&](std::int64_t) -> Value { return typedWhole(spec, text, decimalMark); },
                        [&](double) -> Value { return typedReal(spec, text, decimalMark); },
                        [&](const std::string&) -> Value { return typedText(spec, text); },
                        [&](const std::vector<std::int64_t>&) -> Value { return typedList(spec, text, decimalMark); },
                    },
                    spec.defaultValue);
}

std::optional<std::pair<std::string, std::string>> writtenSides(std::string_view text) {
  for (const std::string_view mark : {"x", "X", "×"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view width = trim(text.substr(0, at));
    const std::string_view height = trim(text.substr(at + mark.size()));
    const auto isNumber = [](std::string_view part) {
      return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (isNumber(width) && isNumber(height)) return std::pair(std::string(width), std::string(height));
  }
  return std::nullopt;
}

std::vector<std::string> typedValues(const SettingSpec& spec, std::string_view text, char decimalMark) {
  std::vector<std::string> values;
  for (const std::string& part : parted(spec, trim(text))) {
    if (part.empty()) continue;
    const auto sides = spec.key == "size" ? writtenSides(part) : std::nullopt;
    values.push_back(sides ? sides->first + "x" + sides->second : formatSetting(typedSetting(spec, part, decimalMark)));
  }
  return values;
}

Message typedRange(const SettingSpec& spec) {
  const Range range = rangeOf(spec);
  if (!range.isAboveMinimum) return allowedValues(spec);
  return {coreText("Core", "a number above %1, up to %2"), argumentOf(range.minimum), argumentOf(range.maximum)};
}

void requireTyped(const SettingSpec& spec, double number) {
  const Range range = rangeOf(spec);
  if (number > range.maximum) {
    refuse(spec, coreText("Core", "%1 must not be above %2. Try %3."), argumentOf(range.maximum), proposal(spec));
  }
  if (range.isAboveMinimum && number <= range.minimum) {
    refuse(spec, coreText("Core", "%1 must be above %2. Try %3."), argumentOf(range.minimum), proposal(spec));
  }
  if (number < range.minimum) {
    refuse(spec, coreText("Core", "%1 must not be below %2. Try %3."), argumentOf(range.minimum), proposal(spec));
  }
}

}  // namespace core
