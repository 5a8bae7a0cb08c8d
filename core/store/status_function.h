// SPDX-License-Identifier: GPL-3.0-or-later
// What SQL has to know of runs: their derived status, texts without capitals, ends of paths; and the time that it is derived at. Private to core_store.
#pragma once

#include "core/store/database.h"
#include "core/store/run_status.h"

namespace core {

// Columns of run that a RecordedState is read from, and the reading, from the given column on.
constexpr const char* kStateColumns = "status, machine, boot, pid, pid_start, heartbeat_ms";
constexpr int kStateColumnCount = 6;
[[nodiscard]] RecordedState recordedState(SQLite::Statement& row, int firstColumn);

// Registers status_now(<the state columns>), which gives runStatusName(statusNow(...)); folded(text), which gives
// foldedCase(text); and path_end(text), which gives what stands behind the last slash.
void addRunFunctions(Database& database);

}  // namespace core
