// SPDX-License-Identifier: GPL-3.0-or-later
// What mends a finding, set up for the next run; it can be undone.
#pragma once

#include "core/base/setting.h"
#include "core/run/run_settings.h"

namespace ui {

class Notices;
class SetupPanel;

// settings: what the fix changes. Says what was prepared, or why the fix does not fit, and answers whether it does. Both must
// outlive the notice.
bool prepareNextRun(SetupPanel& setup, core::RunSettings settings, const core::SettingMap& fix, Notices& notices);

}  // namespace ui
