// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_pruning.h"

#include <algorithm>

#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/database_space.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/store_sweep.h"

namespace core {
namespace {

constexpr const char* kPrunableCheckpoints = " FROM checkpoint WHERE run = ?1 AND best = 0 AND final = 0";

// Rows of epochs between those that tell a run's story.
constexpr const char* kPrunablePictures =
    " FROM picture WHERE run = ?1 AND kind = 'output' AND epoch NOT IN (SELECT min(epoch) FROM epoch WHERE run = ?1 "
    "UNION "
    "SELECT max(epoch) FROM epoch WHERE run = ?1 UNION SELECT max(epoch) FROM epoch WHERE run = ?1 AND best = 1)";

struct Prunable {
  std::vector<std::filesystem::path> checkpoints;
  std::vector<std::string> artifacts;
  std::int64_t bytes = 0;
};

Prunable checkpointsOf(RunStore& store, const std::string& uid) {
  Prunable found;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) {
    if (checkpoint.isBest || checkpoint.isFinal) continue;
    found.checkpoints.push_back(checkpoint.file);
    found.bytes += checkpoint.bytes;
  }
  return found;
}

// Only files that no other row names.
Prunable picturesOf(RunStore& store, const std::string& uid) {
  Prunable found;
  auto row = store.database().query(std::string("SELECT artifact, max(bytes), count(*)") + kPrunablePictures +
                                        " GROUP BY artifact HAVING count(*) = (SELECT count(*) FROM picture other "
                                        "WHERE other.artifact = picture.artifact)",
                                    store.idOf(uid));
  while (row.executeStep()) {
    found.artifacts.push_back(row.getColumn(0).getString());
    found.bytes += row.getColumn(1).getInt64();
  }
  return found;
}

// The runs that may lose something, the oldest first.
std::vector<RunSummary> candidates(RunStore& store, WhichRuns which) {
  std::vector<RunSummary> runs = store.list({}, which);
  std::erase_if(runs, [](const RunSummary& run) { return run.isStarred || run.status == RunStatus::Running; });
  std::reverse(runs.begin(), runs.end());
  return runs;
}

Prunable prunable(RunStore& store, const std::string& uid, PruneKind kind) {
  switch (kind) {
    case PruneKind::TrashedRun: return {{}, {}, RunChanges(store, uid).bytesToFree()};
    case PruneKind::Checkpoints: return checkpointsOf(store, uid);
    case PruneKind::Pictures: break;
  }
  return picturesOf(store, uid);
}

std::int64_t pruneRun(RunStore& store, const PruneStep& step) {
  if (step.kind == PruneKind::TrashedRun) return RunChanges(store, step.uid).purge();
  const std::int64_t run = store.idOf(step.uid);
  const Prunable found = prunable(store, step.uid, step.kind);
  const char* rows = step.kind == PruneKind::Checkpoints ? kPrunableCheckpoints : kPrunablePictures;
  WriteTransaction transaction(store.database());
  store.database().change(std::string("DELETE") + rows, run);
  transaction.commit();
  removeUnusedArtifacts(store, found.artifacts);
  std::error_code ignored;  // What stays is swept away later.
  for (const std::filesystem::path& file : found.checkpoints) std::filesystem::remove(file, ignored);
  return found.bytes;
}

}  // namespace

StoreUsage usageOf(RunStore& store) {
  return guarded(store.database().file(), [&] {
    StoreUsage usage;
    Database& database = store.database();
    usage.databaseBytes = database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
    usage.artifactBytes = database.number(
        "SELECT ifnull(sum(bytes), 0) FROM (SELECT artifact, bytes FROM picture UNION SELECT artifact, bytes FROM "
        "attachment)");
    usage.checkpointBytes = database.number("SELECT ifnull(sum(bytes), 0) FROM checkpoint");
    return usage;
  });
}

std::vector<PruneStep> prunePreview(RunStore& store, std::int64_t budgetBytes) {
  return guarded(store.database().file(), [&] {
    std::vector<PruneStep> steps;
    std::int64_t left = usageOf(store).total();
    for (const PruneKind kind : {PruneKind::TrashedRun, PruneKind::Checkpoints, PruneKind::Pictures}) {
      const WhichRuns which = kind == PruneKind::TrashedRun ? WhichRuns::Trashed : WhichRuns::Kept;
      for (const RunSummary& run : candidates(store, which)) {
        if (left <= budgetBytes) return steps;
        if (kind == PruneKind::Checkpoints && run.status != RunStatus::Finished) continue;  // It may still go on.
        const std::int64_t bytes = prunable(store, run.uid, kind).bytes;
        if (bytes == 0 && kind != PruneKind::TrashedRun) continue;
        steps.push_back({kind, run.uid, run.name, bytes});
        left -= bytes;
      }
    }
    return steps;
  });
}

std::int64_t prune(RunStore& store, const std::vector<PruneStep>& steps) {
  store.requireWritable();
  return guarded(store.database().file(), [&] {
    std::int64_t freed = 0;
    for (const PruneStep& step : steps) {
      if (KeptRun(store, step.uid).details().summary.status != RunStatus::Running) freed += pruneRun(store, step);
    }
    return freed + giveBackSpace(store);
  });
}

}  // namespace core
