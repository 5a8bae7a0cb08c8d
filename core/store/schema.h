// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the run store, as an ordered list of migrations that only grows. Private to core_store.
#pragma once

#include "core/store/database.h"

namespace core {

// The version that this program writes: how many migrations there are.
[[nodiscard]] int schemaVersion();

// The first version that has the table of planned runs.
inline constexpr int kQueueVersion = 3;
// The first that has the number of a run's parameters in a column.
inline constexpr int kParametersVersion = 4;
// The first that has tables of findings.
inline constexpr int kFindingsVersion = 5;
// The first that has the batch system's job in a column.
inline constexpr int kJobVersion = 6;
// The first whose checkpoints may lie in the middle of an epoch.
inline constexpr int kBatchesVersion = 7;

// The version of the tables in this file; 0 for an empty one.
[[nodiscard]] int schemaVersionOf(Database& database);

// Brings the tables to that version, in one transaction; several programs may try at once. Throws Error(StoreTooNew) when
// a newer program wrote them, SQLite::Exception otherwise.
void migrate(Database& database, int version = schemaVersion());

// Throws Error(StoreTooNew) when a newer program wrote the tables; for connections that only read.
void refuseNewerSchema(Database& database);

}  // namespace core
