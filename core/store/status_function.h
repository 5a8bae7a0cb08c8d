// SPDX-License-Identifier: GPL-3.0-or-later
// The derived status of runs inside SQL, and the time that it is derived at. Private to core_store.
#pragma once

#include "core/store/database.h"
#include "core/store/run_status.h"

namespace core {

// By this machine's clock, milliseconds since 1970.
[[nodiscard]] std::int64_t nowMs();

// Columns of run that a RecordedState is read from, and the reading, from the given column on.
constexpr const char* kStateColumns = "status, machine, boot, pid, pid_start, heartbeat_ms";
constexpr int kStateColumnCount = 6;
[[nodiscard]] RecordedState recordedState(SQLite::Statement& row, int firstColumn);

// Registers status_now(<the state columns>), which gives runStatusName(statusNow(...)).
void addStatusFunction(Database& database);

}  // namespace core
