// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of a report: a few probes with what the runs made of them, at their true pixels. Private to core_exchange.
#pragma once

#include <string>
#include <vector>

#include "core/exchange/report.h"

namespace core {

// One run: its best and its last epoch. Several: the best epoch of each, for the probes that all of them have. No rows where
// there are no pictures.
[[nodiscard]] ReportPictures reportPictures(RunStore& store, const std::vector<RunDetails>& runs,
                                            const ReportWords& words);

}  // namespace core
