// SPDX-License-Identifier: GPL-3.0-or-later
// Puts findings into the order in which they should be read.
#pragma once

#include <vector>

#include "core/run/finding.h"

namespace core {

// The likeliest cause first, and behind each what follows from it, with its cause named. Of several causes the graver
// counts, then the one that stands earlier in diagnosisRules().
[[nodiscard]] std::vector<Finding> inOrder(std::vector<Finding> findings);

// Three significant digits are enough for people.
[[nodiscard]] double rounded(double value);
[[nodiscard]] double percent(double share);

}  // namespace core
