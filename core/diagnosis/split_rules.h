// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of how pictures are divided into those that are learnt from and those that are kept aside. They speak before training.
#pragma once

#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& splitRules();

}  // namespace core
