// SPDX-License-Identifier: GPL-3.0-or-later
// What settings are called by people: in forms, in what refuses a value, and in a search.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace core {

// "Learning rate" for "learning_rate"; "" for a key that no run has.
[[nodiscard]] Text settingTitle(std::string_view key);
// What its numbers count: "MiB"; "" where the title says it.
[[nodiscard]] Text settingUnit(std::string_view key);
// For a sentence about a setting: its title, or the key of one that has none.
[[nodiscard]] Message settingName(std::string_view key);

// The key that somebody means by a key or an English title, in any case: "learning_rate" for "Learning rate".
[[nodiscard]] std::optional<std::string> settingKeyNamed(std::string_view name);

}  // namespace core
