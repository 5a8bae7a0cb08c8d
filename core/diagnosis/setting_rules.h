// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of settings: loss, what holds a model back, length of the run. They speak before training.
#pragma once

#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& settingRules();

}  // namespace core
