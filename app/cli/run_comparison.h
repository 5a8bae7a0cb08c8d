// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of kept runs as the terminal shows it.
#pragma once

#include <string>

#include "core/analysis/run_comparison.h"

namespace cli {

// A sentence, the settings that differ, and the figures with a mark at the best of each row.
[[nodiscard]] std::string formatComparison(const core::RunComparison& comparison);
[[nodiscard]] std::string comparisonJson(const core::RunComparison& comparison);

}  // namespace cli
