// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of what a model makes and of what goes on inside it, once it has learnt for a while.
#pragma once

#include "core/diagnosis/course_rule.h"

namespace core {

[[nodiscard]] const std::vector<CourseRule>& outputRules();

}  // namespace core
