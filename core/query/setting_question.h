// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison with a setting asks of the values that runs keep: as a number or a text, by what the setting may be.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/query.h"
#include "core/query/query_syntax.h"

namespace core {

struct SettingQuestion {
  enum class About {
    Number,        // The kept number.
    Text,          // The kept text; "~" looks for a part of it. Capitals do not matter.
    TextAsNumber,  // The number that the kept text is, where it is one: a list of a single number.
    Either         // Of a setting that this program does not know: number or text.
  };
  About about = About::Text;
  double number = 0.0;
  std::string text{};
};

// Throws QueryError for an operator that does not go with the setting, for a value that it cannot have (with the nearest
// choice), and for a limit beyond which it never is. names: what values are called on a screen.
[[nodiscard]] SettingQuestion settingQuestion(const QueryComparison& comparison, const std::string& key,
                                              const QueryNames& names);

[[nodiscard]] std::vector<std::string> settingOperators(const std::string& key);
// Values that can be offered for it.
[[nodiscard]] std::vector<std::string> settingValues(const std::string& key);
// Whether it is a text, as a loss is; false for numbers, and for a setting that this program does not know.
[[nodiscard]] bool isTextSetting(std::string_view key);
// The choices of it that are called like this, or partly, on a screen.
[[nodiscard]] std::vector<std::string> choicesShownAs(const std::string& key, std::string_view part,
                                                      const QueryNames& names);

}  // namespace core
