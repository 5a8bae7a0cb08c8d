// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a run as its recorder writes them. Private to core_store; all throw SQLite::Exception, and belong inside a
// WriteTransaction.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/run/run_records.h"
#include "core/run/train_event.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/run_recorder.h"

namespace core {

using MetricFigures = std::map<std::string, MetricSummary>;

struct NewRun {
  std::int64_t id = 0;
  std::string uid;
  std::string name;
};
[[nodiscard]] NewRun insertRun(Database& database, const RunStarted& started, const RunOrigin& origin);
// Makes this process the one that trains the run, from the finished epochs and batches of started on; what lies behind them
// is forgotten. Answers its name.
std::string continueRun(Database& database, std::int64_t run, const RunStarted& started, const RunOrigin& origin);

// A run that another program tracked, as it ended there.
struct ImportedRow {
  std::string name;
  std::string status;    // As runStatusName has it.
  std::string program;   // Which other program.
  std::string document;  // As formatImported writes it.
  std::int64_t createdMs = 0;
  std::int64_t endedMs = 0;
};
[[nodiscard]] NewRun insertImportedRun(Database& database, const ImportedRow& row);

void insertSheet(Database& database, std::int64_t run, const std::string& kind, std::int64_t epoch,
                 const ArtifactFolder::Artifact& artifact, std::size_t count, const std::vector<double>& figures);
void insertProbes(Database& database, std::int64_t run, const std::vector<Probe>& probes);
void insertEvent(Database& database, std::int64_t run, const TrainEvent& event);
// In place of those of this epoch and all behind it.
void insertBatchLosses(Database& database, std::int64_t run, const BatchLosses& losses);
// The first of an epoch's losses; NaN where the store does not have them, or not as they were written.
[[nodiscard]] BatchLosses firstBatchLosses(Database& database, std::int64_t run, std::int64_t epoch,
                                           std::int64_t batches);

// The epoch with its metrics; figures are last and best so far and become those after it.
void insertEpoch(Database& database, std::int64_t run, const EpochDone& done, MetricFigures& figures);
// The same, as it ended then. Epochs come in their order.
void insertEpoch(Database& database, std::int64_t run, const EpochRecord& record, const MetricValues& metrics,
                 MetricFigures& figures);
[[nodiscard]] MetricFigures figuresOf(Database& database, std::int64_t run);

// Notes a checkpoint that is on disk, and forgets those that need not stay: of whole epochs all but the last two and the
// best, of those in the middle of one all but this. Answers the names of their files.
[[nodiscard]] std::vector<std::string> insertCheckpoint(Database& database, std::int64_t run,
                                                        const CheckpointRecord& checkpoint);

// The rows that filters look for settings in, and the hash that finds runs with the same ones.
void insertSettings(Database& database, std::int64_t run, const RunSettings& settings);
// Of an imported run those whose names are ours: others would be columns that no form knows.
void insertParameters(Database& database, std::int64_t run, const std::map<std::string, std::string>& parameters);
// The run goes on with these settings; its name stays.
void replaceSettings(Database& database, std::int64_t run, const RunSettings& settings);

void endRun(Database& database, std::int64_t run, const std::string& status, const Message& failure);

}  // namespace core
