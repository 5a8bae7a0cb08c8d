// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as a person types them: with a point or a comma, and refused in words that name the setting as it is shown and
// say what to try. Files are read by core/base/setting.h, which allows what older runs were given as well.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/setting.h"

namespace core {

// decimalMark: '.' or ',', as core/base/number.h has it. Throws Error(InvalidSetting, key) where the text is no value of
// this setting, lies outside what makes sense, or could be two numbers.
[[nodiscard]] SettingValue typedSetting(const SettingSpec& spec, std::string_view text, char decimalMark = '.');

// Several values of one setting, each as formatSetting writes it: "0.001; 0.003", "16, 64" or "32,64 | 64,128". A comma
// that could separate two values or be part of one is refused with both ways to write it. "size" may be two sides: "96x64".
// Throws like typedSetting.
[[nodiscard]] std::vector<std::string> typedValues(const SettingSpec& spec, std::string_view text,
                                                   char decimalMark = '.');

// "96x64", "96 x 64" or "96 × 64", as people write two sides; nothing where it is one number or none.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> writtenSides(std::string_view text);

// "a number above 0, up to 1": what may be typed, in words.
[[nodiscard]] Message typedRange(const SettingSpec& spec);
// Throws for a number that may not be typed.
void requireTyped(const SettingSpec& spec, double number);

}  // namespace core
