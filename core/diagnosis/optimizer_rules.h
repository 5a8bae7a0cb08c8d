// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of how steps are made: learning rate, schedule, momentum and the like. They speak before training.
#pragma once

#include <string>
#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& optimizerRules();
// Adam and its kin: a step moves each weight by up to the learning rate, whatever the gradient's length.
[[nodiscard]] bool movesByTheRate(const std::string& optimizer);

}  // namespace core
