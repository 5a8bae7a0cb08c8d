// SPDX-License-Identifier: GPL-3.0-or-later
// One rule that speaks before training: it reads what was measured, and nothing else.
#pragma once

#include <optional>

#include "core/run/finding.h"

namespace core {

struct PreflightFacts;

using PreflightRule = std::optional<Finding> (*)(const PreflightFacts&);

}  // namespace core
