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
// Any value as people read it, and may type it: "Adam", "0,0005" in German, "128, 256". value: as formatSetting writes it.
[[nodiscard]] QString settingText(const std::string& key, const std::string& value);
// What it means and what is allowed: for tooltips.
[[nodiscard]] QString settingTooltip(const core::SettingSpec& spec);

}  // namespace ui
