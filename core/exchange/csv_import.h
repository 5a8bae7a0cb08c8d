// SPDX-License-Identifier: GPL-3.0-or-later
// Runs out of tables: our own, Weights & Biases' and TensorBoard's exports, and any whose lines are epochs or steps. Private to
// core_exchange.
#pragma once

#include <filesystem>

#include "core/exchange/csv_table.h"
#include "core/exchange/foreign_run.h"

namespace core {

// Whether a table's first line tells that its lines are epochs or steps of runs.
[[nodiscard]] bool isRunTable(const CsvTable& table);

// One run, or several where the columns are those of several (Weights & Biases' charts). Cells that hold no number are left
// out, and so are lines that count nothing, which the first run's notes tell; of several lines of one epoch, the last figures
// are taken. Throws Error(FileUnreadable) where no column counts epochs or steps, or none holds figures.
void runsFromCsv(const std::filesystem::path& file, const TakeRun& take, const WorkProgress& progress = {});

}  // namespace core
