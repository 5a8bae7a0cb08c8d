// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a report: one a metric, with the curves of all runs. Private to core_exchange.
#pragma once

#include <vector>

#include "core/exchange/report.h"

namespace core {

// One run: validation, training, and what needs no learning. Several: the validation of each, or its training where it has none.
// curves[i] belongs to runs[i].
[[nodiscard]] std::vector<ReportChart> reportCharts(const std::vector<RunDetails>& runs,
                                                    const std::vector<RunCurves>& curves, const ReportWords& words);

}  // namespace core
