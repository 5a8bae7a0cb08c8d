// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of how steps are made: learning rate, schedule, momentum and the like. They speak before training.
#pragma once

#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& optimizerRules();

}  // namespace core
