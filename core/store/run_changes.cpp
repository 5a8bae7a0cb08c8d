// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_changes.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/database_space.h"
#include "core/store/run_checkpoints.h"
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

// For people.
std::string nameOf(RunStore& store, const std::string& uid) {
  return guarded(store.database().file(), [&] {
    auto row = store.database().query("SELECT name FROM run WHERE uid = ?", uid);
    return row.executeStep() ? displayText(row.getColumn(0).getString()) : uid;
  });
}

void refuseWhileRunning(RunStore& store, const std::string& uid) {
  const bool isRunning = guarded(store.database().file(), [&] {
    auto row = store.database().query(std::string("SELECT ") + kStateColumns + " FROM run WHERE uid = ?", uid);
    return row.executeStep() && statusNow(recordedState(row, 0), nowMs()) == RunStatus::Running;
  });
  if (!isRunning) return;
  throw Error(ErrorCode::InvalidSetting, "run",
              {coreText("Core", "The run \"%1\" is in progress. Please stop it first."), nameOf(store, uid)});
}

struct OwnFiles {
  std::vector<std::string> artifacts;
  std::int64_t bytes = 0;  // Of these and of the checkpoints.
};

// What goes when this run goes: its checkpoints, and artifacts that no other run has.
OwnFiles ownFiles(RunStore& store, const std::string& uid) {
  OwnFiles own;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) own.bytes += checkpoint.bytes;
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

RunChanges::RunChanges(RunStore& store, std::string uid) : store_(store), uid_(std::move(uid)) {}

void RunChanges::rename(const std::string& name) {
  if (trim(name).empty()) {
    throw Error(ErrorCode::InvalidSetting, "name",
                coreText("Core", "A run needs a name; please give at least one letter."));
  }
  changeRun(store_, uid_, "UPDATE run SET name = ? WHERE id = ?", std::string(trim(name)));
}

void RunChanges::setNote(const std::string& note) {
  changeRun(store_, uid_, "UPDATE run SET note = ? WHERE id = ?", note);
}

void RunChanges::setStarred(bool isStarred) {
  changeRun(store_, uid_, "UPDATE run SET starred = ? WHERE id = ?", isStarred ? 1 : 0);
}

void RunChanges::addTag(const std::string& tag) {
  if (trim(tag).empty()) {
    throw Error(ErrorCode::InvalidSetting, "tag", coreText("Core", "A tag needs at least one letter."));
  }
  changeRun(store_, uid_, "INSERT OR IGNORE INTO tag(tag, run) VALUES(?, ?)", std::string(trim(tag)));
}

void RunChanges::removeTag(const std::string& tag) {
  changeRun(store_, uid_, "DELETE FROM tag WHERE tag = ? AND run = ?", tag);
}

void RunChanges::trash() {
  refuseWhileRunning(store_, uid_);
  changeRun(store_, uid_, "UPDATE run SET trashed_ms = ? WHERE id = ?", nowMs());
}

void RunChanges::restore() { changeRun(store_, uid_, "UPDATE run SET trashed_ms = NULL WHERE id = ?"); }

std::int64_t RunChanges::bytesToFree() const { return ownFiles(store_, uid_).bytes; }

// The rows go first: should the program end in between, only files without rows are left, and those are swept away.
std::int64_t RunChanges::purge() {
  store_.requireWritable();
  const std::int64_t run = store_.idOf(uid_);
  const OwnFiles own = guarded(store_.database().file(), [&] {
    WriteTransaction transaction(store_.database());
    if (store_.database().number("SELECT trashed_ms IS NULL FROM run WHERE id = ?", run) != 0) {
      throw Error(ErrorCode::InvalidSetting, "run",
                  {coreText("Core", "The run \"%1\" is not in the trash. Please delete it first, then purge it."),
                   nameOf(store_, uid_)});
    }
    OwnFiles found = ownFiles(store_, uid_);
    store_.database().change("DELETE FROM run WHERE id = ?", run);
    transaction.commit();
    return found;
  });
  removeUnusedArtifacts(store_, own.artifacts);
  std::error_code ignored;  // What stays is swept away later.
  std::filesystem::remove_all(store_.checkpointFolder(uid_), ignored);
  std::filesystem::remove(store_.reconstructionFile(uid_), ignored);
  return own.bytes + giveBackSpace(store_);
}

}  // namespace core
