// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_checkpoints.h"

#include <utility>

#include "core/base/error.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/run_store.h"
#include "core/store/schema.h"

namespace core {
namespace {

bool isWhole(const CheckpointRecord& checkpoint) {
  try {
    const FileHash found = hashOfFile(checkpoint.file);
    return found.bytes == checkpoint.bytes && found.hash == checkpoint.hash;
  } catch (const Error&) {  // Missing or unreadable: an older one serves.
    return false;
  }
}

}  // namespace

RunCheckpoints::RunCheckpoints(RunStore& store, std::string uid) : store_(store), uid_(std::move(uid)) {}

std::vector<CheckpointRecord> RunCheckpoints::all() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::vector<CheckpointRecord> found;
    const bool hasBatches = schemaVersionOf(store_.database()) >= kBatchesVersion;  // Older ones are read as well.
    auto row = store_.database().query(
        std::string("SELECT epoch, file, bytes, hash, best, final, ") + (hasBatches ? "batches" : "0 AS batches") +
            " FROM checkpoint WHERE run = ? ORDER BY epoch DESC, final DESC, batches DESC",
        run);
    while (row.executeStep()) {
      // A name from the file must not lead out of the folder.
      const std::filesystem::path name = std::filesystem::path(row.getColumn(1).getString()).filename();
      found.push_back({row.getColumn(0).getInt64(), store_.checkpointFolder(uid_) / name, row.getColumn(2).getInt64(),
                       row.getColumn(3).getString(), row.getColumn(4).getInt64() != 0, row.getColumn(5).getInt64() != 0,
                       row.getColumn(6).getInt64()});
    }
    return found;
  });
}

std::optional<CheckpointRecord> RunCheckpoints::newest() const {
  for (CheckpointRecord& checkpoint : all()) {
    if (!checkpoint.isFinal && isWhole(checkpoint)) return std::move(checkpoint);
  }
  return std::nullopt;
}

std::optional<CheckpointRecord> RunCheckpoints::usable(std::optional<std::int64_t> epoch) const {
  for (CheckpointRecord& checkpoint : all()) {
    const bool isEpochs = !checkpoint.isFinal && checkpoint.batches == 0;
    if (isEpochs && (!epoch || checkpoint.epoch == *epoch) && isWhole(checkpoint)) return std::move(checkpoint);
  }
  return std::nullopt;
}

std::optional<CheckpointRecord> RunCheckpoints::best() const {
  for (CheckpointRecord& checkpoint : all()) {
    if (checkpoint.isBest && isWhole(checkpoint)) return std::move(checkpoint);
  }
  return std::nullopt;
}

}  // namespace core
