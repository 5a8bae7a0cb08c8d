// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in the words of people, in their language.
#pragma once

#include <QString>
#include <optional>
#include <string>

#include "core/base/setting.h"

namespace ui {

// "Learning rate" for "learning_rate".
[[nodiscard]] QString settingTitle(const std::string& key);
// The key of what is called so, in the window's language, in English or by its key; none where nothing is.
[[nodiscard]] std::optional<std::string> settingKeyTitled(const QString& title);
// "MiB"; "" where the numbers of a setting need none.
[[nodiscard]] QString settingUnit(const std::string& key);
// "Adam" for the value "adam" of "optimizer".
[[nodiscard]] QString choiceTitle(const std::string& key, const std::string& value);
// A sentence about a model, loss, optimizer or schedule; "" for other choices.
[[nodiscard]] QString choiceExplanation(const std::string& key, const std::string& value);
// Any value as people read it: "Adam", "0,0005" in German, "128, 256", "as the width" for a height of 0. value: as
// formatSetting writes it.
[[nodiscard]] QString settingText(const std::string& key, const std::string& value);
// The same as people type it: "" for a 0 that has words, which a field shows in its place.
[[nodiscard]] QString typedSettingText(const std::string& key, const std::string& value);
// What 0 means; "" where it is a number as any other.
[[nodiscard]] QString zeroText(const std::string& key);
// What it means and what is allowed: for tooltips.
[[nodiscard]] QString settingTooltip(const core::SettingSpec& spec);

}  // namespace ui
