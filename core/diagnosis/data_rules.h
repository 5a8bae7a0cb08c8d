// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of pictures: what they hold, and how they go together. They speak before training.
#pragma once

#include <vector>

#include "core/diagnosis/preflight_rule.h"

namespace core {

[[nodiscard]] const std::vector<PreflightRule>& dataRules();

}  // namespace core
