// SPDX-License-Identifier: GPL-3.0-or-later
// What people change about their runs afterwards.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/run_status.h"
#include "core/store/run_store.h"
#include "core/store/status_function.h"
#include "core/store/store_sweep.h"

namespace core {
namespace {

// Changes one run's row, or says that there is none.
template <class... Values>
void changeRun(const RunStore& store, const std::string& uid, const std::string& sql, const Values&... values) {
  store.requireWritable();
  const std::int64_t run = store.idOf(uid);
  guarded(store.database().file(), [&] { store.database().change(sql, values..., run); });
}

void refuseWhileRunning(RunStore& store, const std::string& uid) {
  const bool isRunning = guarded(store.database().file(), [&] {
    auto row = store.database().query(std::string("SELECT ") + kStateColumns + " FROM run WHERE uid = ?", uid);
    return row.executeStep() && statusNow(recordedState(row, 0), nowMs()) == RunStatus::Running;
  });
  if (!isRunning) return;
  throw Error(ErrorCode::InvalidSetting, "run",
              {coreText("Core", "Run %1 is in progress. Please stop it first."), uid});
}

struct OwnFiles {
  std::vector<std::string> artifacts;
  std::int64_t bytes = 0;  // Of these and of the checkpoints.
};

// What goes when this run goes: its checkpoints, and artifacts that no other run has.
OwnFiles ownFiles(RunStore& store, const std::string& uid) {
  OwnFiles own;
  for (const CheckpointRecord& checkpoint : store.checkpoints(uid)) own.bytes += checkpoint.bytes;
  const std::int64_t run = store.idOf(uid);
  guarded(store.database().file(), [&] {
    auto row = store.database().query(
        "SELECT DISTINCT artifact, bytes FROM picture p WHERE run = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM picture o WHERE o.artifact = p.artifact AND o.run <> ?1) "
        "UNION SELECT artifact, bytes FROM attachment a WHERE run = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM attachment o WHERE o.artifact = a.artifact AND o.run <> ?1)",
        run);
    while (row.executeStep()) {
      own.artifacts.push_back(row.getColumn(0).getString());
      own.bytes += row.getColumn(1).getInt64();
    }
  });
  return own;
}

}  // namespace

void RunStore::rename(const std::string& uid, const std::string& name) {
  if (trim(name).empty()) {
    throw Error(ErrorCode::InvalidSetting, "name",
                coreText("Core", "A run needs a name; please give at least one letter."));
  }
  changeRun(*this, uid, "UPDATE run SET name = ? WHERE id = ?", std::string(trim(name)));
}

void RunStore::setNote(const std::string& uid, const std::string& note) {
  changeRun(*this, uid, "UPDATE run SET note = ? WHERE id = ?", note);
}

void RunStore::setStarred(const std::string& uid, bool isStarred) {
  changeRun(*this, uid, "UPDATE run SET starred = ? WHERE id = ?", isStarred ? 1 : 0);
}

void RunStore::addTag(const std::string& uid, const std::string& tag) {
  if (trim(tag).empty()) {
    throw Error(ErrorCode::InvalidSetting, "tag", coreText("Core", "A tag needs at least one letter."));
  }
  changeRun(*this, uid, "INSERT OR IGNORE INTO tag(tag, run) VALUES(?, ?)", std::string(trim(tag)));
}

void RunStore::removeTag(const std::string& uid, const std::string& tag) {
  changeRun(*this, uid, "DELETE FROM tag WHERE tag = ? AND run = ?", tag);
}

void RunStore::trash(const std::string& uid) {
  refuseWhileRunning(*this, uid);
  changeRun(*this, uid, "UPDATE run SET trashed_ms = ? WHERE id = ?", nowMs());
}

void RunStore::restore(const std::string& uid) {
  changeRun(*this, uid, "UPDATE run SET trashed_ms = NULL WHERE id = ?");
}

std::int64_t RunStore::bytesOf(const std::string& uid) { return ownFiles(*this, uid).bytes; }

// The rows go first: should the program end in between, only files without rows are left, and those are swept away.
std::int64_t RunStore::purge(const std::string& uid) {
  requireWritable();
  const std::int64_t run = idOf(uid);
  const OwnFiles own = guarded(database().file(), [&] {
    WriteTransaction transaction(database());
    if (database().number("SELECT trashed_ms IS NULL FROM run WHERE id = ?", run) != 0) {
      throw Error(ErrorCode::InvalidSetting, "run",
                  {coreText("Core", "Run %1 is not in the trash. Please delete it first, then purge it."), uid});
    }
    OwnFiles found = ownFiles(*this, uid);
    database().change("DELETE FROM run WHERE id = ?", run);
    transaction.commit();
    return found;
  });
  removeUnusedArtifacts(*this, own.artifacts);
  std::error_code ignored;  // What stays is swept away later.
  std::filesystem::remove_all(checkpointFolder(uid), ignored);
  std::filesystem::remove(reconstructionFile(uid), ignored);
  return own.bytes;
}

}  // namespace core
