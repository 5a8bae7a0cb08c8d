// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_sweep.h"
#include "core/store/run_status.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/status_function.h"

namespace core {
namespace {

namespace fs = std::filesystem;

std::int64_t removeFile(const fs::path& file) {
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  if (error || !fs::remove(file, error) || error) return 0;
  return static_cast<std::int64_t>(bytes);
}

std::vector<fs::path> entriesOf(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) found.push_back(i->path());
  return found;
}

struct RunState {
  std::int64_t id = 0;
  RunStatus status = RunStatus::Interrupted;
  bool isSwept = false;
};

std::map<std::string, RunState> statesOfRuns(Database& database) {
  std::map<std::string, RunState> runs;
  const std::int64_t now = nowMs();
  auto row = database.query(std::string("SELECT uid, id, swept, ") + kStateColumns + " FROM run");
  while (row.executeStep()) {
    runs[row.getColumn(0).getString()] = {row.getColumn(1).getInt64(), statusNow(recordedState(row, 3), now),
                                          row.getColumn(2).getInt64() != 0};
  }
  return runs;
}

std::int64_t sweepCheckpoints(RunStore& store, const fs::path& folder, const RunState& run) {
  std::set<std::string> known;
  auto row = store.database().query("SELECT file FROM checkpoint WHERE run = ?", run.id);
  while (row.executeStep()) known.insert(row.getColumn(0).getString());
  std::int64_t freed = 0;
  for (const fs::path& file : entriesOf(folder)) {
    if (!known.contains(file.filename().native())) freed += removeFile(file);
  }
  std::error_code ignored;  // Only an empty folder goes.
  if (known.empty()) fs::remove(folder, ignored);
  return freed;
}

std::int64_t sweepArtifacts(RunStore& store) {
  std::set<std::string> known;
  auto row = store.database().query("SELECT artifact FROM picture UNION SELECT artifact FROM attachment");
  while (row.executeStep()) known.insert(row.getColumn(0).getString());
  std::int64_t freed = 0;
  for (const std::string& name : store.artifacts().names()) {
    if (!known.contains(name)) freed += removeFile(store.artifacts().fileOf(name));
  }
  return freed;
}

}  // namespace

// A transaction keeps other programs from beginning a run meanwhile, whose first files would look like nobody's.
std::int64_t sweepOrphans(RunStore& store, SweepDepth depth) {
  store.requireWritable();
  return guarded(store.database().file(), [&] {
    WriteTransaction transaction(store.database());
    const auto runs = statesOfRuns(store.database());
    bool isAnyRunning = false;
    bool wasAnyKilled = false;
    for (const auto& [uid, run] : runs) {
      isAnyRunning = isAnyRunning || run.status == RunStatus::Running;
      wasAnyKilled = wasAnyKilled || (run.status == RunStatus::Interrupted && !run.isSwept);
    }
    std::int64_t freed = store.artifacts().removeUnfinished();
    for (const fs::path& folder : entriesOf(store.folder() / "checkpoints")) {
      const auto run = runs.find(folder.filename().native());
      if (run == runs.end() || run->second.status == RunStatus::Running) continue;  // Unknown: perhaps an older copy
      // of the database was put back, and these are precious.
      if (depth == SweepDepth::Whole || !run->second.isSwept) freed += sweepCheckpoints(store, folder, run->second);
    }
    if (!isAnyRunning && (wasAnyKilled || depth == SweepDepth::Whole)) {
      freed += sweepArtifacts(store);
      store.database().change("UPDATE run SET swept = 1 WHERE swept = 0");
    }
    transaction.commit();
    return freed;
  });
}

void removeUnusedArtifacts(RunStore& store, const std::vector<std::string>& names) {
  guarded(store.database().file(), [&] {
    WriteTransaction transaction(store.database());
    for (const std::string& name : names) {
      const std::int64_t uses = store.database().number(
          "SELECT (SELECT count(*) FROM picture WHERE artifact = ?1) + (SELECT count(*) FROM attachment WHERE artifact "
          "= "
          "?1)",
          name);
      if (uses == 0) removeFile(store.artifacts().fileOf(name));
    }
  });
}

}  // namespace core
