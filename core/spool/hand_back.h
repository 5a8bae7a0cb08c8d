// SPDX-License-Identifier: GPL-3.0-or-later
// The run that a job has become, as its worker lays it into the spool: an archive, and a note of what it holds.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <tuple>

#include "core/run/run_records.h"
#include "core/spool/spool_folder.h"
#include "core/store/run_store.h"

namespace core {

// Enough to tell whether a store has as much of it already.
struct HandedRun {
  std::string uid;
  std::int64_t epochs = 0;  // Finished ones.
  RunStatus status = RunStatus::Interrupted;
  std::int64_t batches = 0;  // Of the epoch after those, which a checkpoint holds.

  [[nodiscard]] bool isBehind(const HandedRun& other) const {
    return std::tie(epochs, batches) < std::tie(other.epochs, other.batches);
  }
  [[nodiscard]] bool hasEnded() const { return status == RunStatus::Finished || status == RunStatus::Failed; }
  bool operator==(const HandedRun&) const = default;
};

// Of a store; nothing where it has no such run.
[[nodiscard]] std::optional<HandedRun> stateInStore(RunStore& store, const std::string& uid);
// Of a spool, collected or not; nothing where the job has not been handed back yet, or its note is damaged.
[[nodiscard]] std::optional<HandedRun> stateInSpool(const SpoolFolder& spool, const std::string& job);

// Writes the run, as it is in the worker's store, beside what was handed back before and puts it in its place, each file
// whole or not at all. Throws as archiveRun and writeFileWhole do.
void handBack(RunStore& store, const std::string& uid, const SpoolFolder& spool, const std::string& job);

}  // namespace core
