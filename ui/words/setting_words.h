// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in the words of people, in their language.
#pragma once

#include <QString>
#include <string>

#include "core/base/setting.h"

namespace ui {

// "Learning rate" for "learning_rate".
[[nodiscard]] QString settingTitle(const std::string& key);
// "Adam" for the value "adam" of "optimizer".
[[nodiscard]] QString choiceTitle(const std::string& key, const std::string& value);
// What it means and what is allowed: for tooltips.
[[nodiscard]] QString settingTooltip(const core::SettingSpec& spec);

}  // namespace ui
