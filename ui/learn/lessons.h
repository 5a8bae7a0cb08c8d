// SPDX-License-Identifier: GPL-3.0-or-later
// The six lessons: each describes itself here, once.
#pragma once

#include <vector>

#include "ui/learn/lesson.h"

namespace ui {

// In the order of the record.
[[nodiscard]] const std::vector<Lesson>& lessons();

}  // namespace ui
