// SPDX-License-Identifier: GPL-3.0-or-later
// A run's figures as a table that every spreadsheet and every script reads.
#pragma once

#include <string>

#include "core/exchange/csv_table.h"
#include "core/store/run_store.h"

namespace core {

// One line an epoch: epoch, ended (UTC), learning_rate, training_seconds, evaluation_seconds, images_per_second, then the
// metrics in alphabetical order. Figures read back to the very same values; empty where there was none. Throws as KeptRun does,
// and like requireUsable.
[[nodiscard]] std::string runCsv(RunStore& store, const std::string& uid, const CsvStyle& style = {});

}  // namespace core
