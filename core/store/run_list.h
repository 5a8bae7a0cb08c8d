// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs: one pass over each table, because ten thousand runs must appear at once. Private to core_store.
#pragma once

#include <vector>

#include "core/run/run_records.h"
#include "core/store/run_store.h"

namespace core {

struct QueryCondition;

// Those that fit, the newest first. Of a damaged store, those that can be read; its report then has a sentence more.
// Throws Error(StoreDamaged) where the database cannot be asked at all.
[[nodiscard]] std::vector<RunSummary> listRuns(RunStore& store, const QueryCondition& condition, WhichRuns which);

}  // namespace core
