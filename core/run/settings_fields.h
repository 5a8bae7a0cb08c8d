// SPDX-License-Identifier: GPL-3.0-or-later
// Binds the plain members of RunSettings to their self-describing settings. Private to core_run.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/setting.h"
#include "core/run/run_settings.h"

namespace core {

struct SettingField {
  std::string section;
  SettingSpec spec;
  std::function<SettingValue(const RunSettings&)> get;
  std::function<void(RunSettings&, const SettingValue&)> set;  // The value is already checked.
  // What the specification cannot say of a value: throws Error(InvalidSetting, key). May be empty.
  std::function<void(const SettingValue&)> check{};
};

// The members of data, loss, training and stopping; not the choices with settings of their own (settings_schema.h).
[[nodiscard]] const std::vector<SettingField>& settingFields();

}  // namespace core
