// SPDX-License-Identifier: GPL-3.0-or-later
// The next larger and smaller value of a setting, as people go through them: 0.001, 0.002, 0.005; 16, 32, 64.
#pragma once

#include <string>

#include "core/run/settings_schema.h"

namespace ui {

// Whether a setting has such steps: single numbers do.
[[nodiscard]] bool hasSteps(const core::SettingSpec& spec);
// As formatSetting writes it; the value itself at the end of the range.
[[nodiscard]] std::string steppedSetting(const core::SettingInUse& setting, bool larger);

}  // namespace ui
