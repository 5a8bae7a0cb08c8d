// SPDX-License-Identifier: GPL-3.0-or-later
// One rule that speaks while a run goes on: it reads what was measured, and nothing else.
#pragma once

#include <optional>
#include <vector>

#include "core/run/finding.h"

namespace core {

struct Course;

using CourseRule = std::optional<Finding> (*)(const Course&);

}  // namespace core
