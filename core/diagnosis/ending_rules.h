// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of runs that end before they have learnt what they could.
#pragma once

#include "core/diagnosis/course_rule.h"

namespace core {

[[nodiscard]] const std::vector<CourseRule>& endingRules();

}  // namespace core
