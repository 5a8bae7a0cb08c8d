// SPDX-License-Identifier: GPL-3.0-or-later
// Self-describing settings: forms, command-line options, recipe files and validation are all built from these.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/message.h"

namespace core {

// A switch, a whole number, a real number, a text or choice, or a list of whole numbers.
using SettingValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>>;
using SettingMap = std::map<std::string, SettingValue>;

struct SettingSpec {
  std::string key;            // snake_case in files; "--kebab-case" on the command line.
  SettingValue defaultValue;  // Its alternative is the setting's type.
  double minimum = 0.0;       // Numbers, and each element of a list: both ends are allowed.
  double maximum = 0.0;
  std::vector<std::string> choices;  // Texts: what is allowed; empty allows any.
  Message explanation;               // One plain sentence for a tooltip or --help.
};

// Throws Error(InvalidSetting, key) with the allowed range or choices when the value does not fit. Whole numbers are
// taken for real settings; the result always has the alternative of the specification's default.
[[nodiscard]] SettingValue checkedSetting(const SettingSpec& spec, const SettingValue& value);

// Reads a value in its plain spelling, whatever the language: "0.001", "on", "64,128". Throws like checkedSetting.
[[nodiscard]] SettingValue parseSetting(const SettingSpec& spec, std::string_view text);

// The value as parseSetting reads it back.
[[nodiscard]] std::string formatSetting(const SettingValue& value);

// "1 to 1000", "adam, sgd or rmsprop", "on or off": what is allowed, in words.
[[nodiscard]] Message allowedValues(const SettingSpec& spec);

}  // namespace core
