// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of architectures. They speak before training.
#pragma once

#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& modelRules();

}  // namespace core
