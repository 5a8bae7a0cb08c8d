// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_queue.h"
#include "core/store/run_status.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/run/settings_file.h"
#include "core/store/database.h"
#include "core/store/process_identity.h"
#include "core/store/schema.h"
#include "core/store/status_function.h"

namespace core {
namespace {

// What the file says; the state follows from it, from the run, and from what is alive now.
struct Claim {
  std::string state;  // "waiting", "claimed", "done", "failed".
  ProcessIdentity process;
  std::optional<RunStatus> run;  // None before it begins, and after it was purged.
};

QueueState stateNow(const Claim& claim) {
  if (claim.state == "done") return QueueState::Done;
  if (claim.state == "failed") return QueueState::Failed;
  if (claim.state == "claimed") {
    const std::optional<bool> alive = isAlive(claim.process);
    // On another machine, a process that has no run yet cannot be asked: better it waits than that two train the same.
    if (alive.value_or(!claim.run)) return QueueState::Running;
  }
  if (!claim.run) return QueueState::Waiting;
  switch (*claim.run) {
    case RunStatus::Running: return QueueState::Running;
    case RunStatus::Finished: return QueueState::Done;
    case RunStatus::Failed: return QueueState::Failed;
    case RunStatus::Interrupted:
    case RunStatus::Stopped: break;
  }
  return QueueState::Interrupted;
}

constexpr const char* kSelect =
    "SELECT q.id, q.settings, q.data_folder, q.group_name, q.created_ms, q.failure, q.state, q.machine, q.boot, q.pid, "
    "q.pid_start, r.uid, r.failure, r.status, r.machine, r.boot, r.pid, r.pid_start, r.heartbeat_ms "
    "FROM queued_run q LEFT JOIN run r ON r.uid = q.run AND r.trashed_ms IS NULL";
constexpr int kClaimColumn = 6;
constexpr int kRunColumn = 11;

QueuedRun queuedRun(SQLite::Statement& row) {
  QueuedRun queued;
  queued.id = row.getColumn(0).getInt64();
  queued.settings = parseRecipe(row.getColumn(1).getString(), "queued run " + std::to_string(queued.id)).settings;
  queued.settings.data.folder = row.getColumn(2).getString();
  queued.group = row.getColumn(3).getString();
  queued.createdMs = row.getColumn(4).getInt64();
  queued.failure = messageColumn(row.getColumn(5));
  Claim claim{row.getColumn(kClaimColumn).getString(),
              {row.getColumn(kClaimColumn + 1).getString(), row.getColumn(kClaimColumn + 2).getString(),
               row.getColumn(kClaimColumn + 3).getInt64(), row.getColumn(kClaimColumn + 4).getInt64()},
              {}};
  if (!row.getColumn(kRunColumn).isNull()) {
    queued.run = row.getColumn(kRunColumn).getString();
    claim.run = statusNow(recordedState(row, kRunColumn + 2), nowMs());
    if (queued.failure.empty()) queued.failure = messageColumn(row.getColumn(kRunColumn + 1));
  }
  queued.state = stateNow(claim);
  return queued;
}

std::vector<QueuedRun> queuedRuns(Database& database, const std::string& condition) {
  std::vector<QueuedRun> runs;
  auto row = database.query(kSelect + condition + " ORDER BY q.position, q.id");
  while (row.executeStep()) runs.push_back(queuedRun(row));
  return runs;
}

void putAt(Database& database, std::int64_t id, std::size_t place) {
  std::vector<std::int64_t> ids;
  auto row = database.query("SELECT id FROM queued_run WHERE id <> ? ORDER BY position, id", id);
  while (row.executeStep()) ids.push_back(row.getColumn(0).getInt64());
  ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(std::min(place, ids.size())), id);
  std::int64_t position = 0;
  for (const std::int64_t each : ids) {
    database.change("UPDATE queued_run SET position = ? WHERE id = ?", ++position, each);
  }
}

// What the file says of one that nobody works on.
std::string stateToKeep(QueueState state) {
  return state == QueueState::Done || state == QueueState::Failed ? queueStateName(state) : "waiting";
}

std::string recipeOf(const RunSettings& run) { return formatRecipe({run.name, {}, {}, run}); }

[[noreturn]] void refuse(Message message) { throw Error(ErrorCode::InvalidSetting, "queue", std::move(message)); }

[[noreturn]] void refuseId(std::int64_t id) {
  refuse({coreText("Core", "There is no planned run %1 in the queue."), id});
}

}  // namespace

std::string queueStateName(QueueState state) {
  constexpr std::array kNames = {"waiting", "running", "interrupted", "done", "failed"};
  return kNames.at(static_cast<std::size_t>(state));
}

bool isLeft(QueueState state) { return state != QueueState::Done && state != QueueState::Failed; }

std::vector<QueuedRun> RunQueue::list() const {
  Database& database = store_.database();
  return guarded(database.file(), [&] {
    const bool hasTable = schemaVersionOf(database) >= kQueueVersion;  // An older store may be open for reading only.
    return hasTable ? queuedRuns(database, "") : std::vector<QueuedRun>();
  });
}

std::vector<std::int64_t> RunQueue::append(const std::vector<RunSettings>& runs, const std::string& group) {
  store_.requireWritable();
  Database& database = store_.database();
  return guarded(database.file(), [&] {
    WriteTransaction transaction(database);
    std::int64_t position = database.number("SELECT ifnull(max(position), 0) FROM queued_run");
    std::vector<std::int64_t> ids;
    for (const RunSettings& run : runs) {
      database.change(
          "INSERT INTO queued_run(position, settings, data_folder, group_name, created_ms) VALUES(?, ?, ?, ?, ?)",
          ++position, recipeOf(run), run.data.folder, group, nowMs());
      ids.push_back(database.handle().getLastInsertRowid());
    }
    transaction.commit();
    return ids;
  });
}

void RunQueue::move(std::int64_t id, std::size_t place) {
  store_.requireWritable();
  Database& database = store_.database();
  guarded(database.file(), [&] {
    WriteTransaction transaction(database);
    if (database.number("SELECT count(*) FROM queued_run WHERE id = ?", id) == 0) refuseId(id);
    putAt(database, id, place);
    transaction.commit();
  });
}

void RunQueue::putBack(const QueuedRun& run, std::size_t place) {
  store_.requireWritable();
  Database& database = store_.database();
  guarded(database.file(), [&] {
    WriteTransaction transaction(database);
    const int added = database.change(
        "INSERT OR IGNORE INTO queued_run(id, position, settings, data_folder, group_name, created_ms, state, run, "
        "failure) VALUES(?, 0, ?, ?, ?, ?, ?, ?, ?)",
        run.id, recipeOf(run.settings), run.settings.data.folder, run.group, run.createdMs, stateToKeep(run.state),
        run.run, columnText(run.failure));
    if (added > 0) putAt(database, run.id, place);
    transaction.commit();
  });
}

void RunQueue::remove(std::int64_t id) {
  store_.requireWritable();
  Database& database = store_.database();
  guarded(database.file(), [&] {
    WriteTransaction transaction(database);
    const std::vector<QueuedRun> found = queuedRuns(database, " WHERE q.id = " + std::to_string(id));
    if (found.empty()) refuseId(id);
    if (found.front().state == QueueState::Running) {
      refuse({coreText("Core", "Planned run %1 is in progress. Please stop it first."), id});
    }
    database.change("DELETE FROM queued_run WHERE id = ?", id);
    transaction.commit();
  });
}

int RunQueue::removeDone() {
  store_.requireWritable();
  Database& database = store_.database();
  return guarded(database.file(), [&] {
    WriteTransaction transaction(database);
    int count = 0;
    for (const QueuedRun& queued : queuedRuns(database, "")) {
      if (queued.state != QueueState::Done) continue;
      count += database.change("DELETE FROM queued_run WHERE id = ?", queued.id);
    }
    transaction.commit();
    return count;
  });
}

// Looking and claiming are one transaction, so that no two processes see the same one free.
std::optional<QueuedRun> RunQueue::takeNext() {
  store_.requireWritable();
  Database& database = store_.database();
  return guarded(database.file(), [&]() -> std::optional<QueuedRun> {
    WriteTransaction transaction(database);
    for (QueuedRun& queued : queuedRuns(database, " WHERE q.state IN ('waiting', 'claimed')")) {
      if (queued.state != QueueState::Waiting && queued.state != QueueState::Interrupted) continue;
      const ProcessIdentity process = thisProcess();
      database.change(
          "UPDATE queued_run SET state = 'claimed', run = ?, machine = ?, boot = ?, pid = ?, pid_start = ? WHERE id = "
          "?",
          queued.run, process.machine, process.boot, process.pid, process.startTime, queued.id);
      transaction.commit();
      return std::move(queued);
    }
    return std::nullopt;
  });
}

void RunQueue::change(std::int64_t id, const std::string& assignments, const std::string& text) {
  store_.requireWritable();
  Database& database = store_.database();
  const int changed = guarded(database.file(), [&] {
    return database.change("UPDATE queued_run SET " + assignments + " WHERE id = ?", text, id);
  });
  if (changed == 0) refuseId(id);
}

void RunQueue::noteRun(std::int64_t id, const std::string& uid) { change(id, "run = ?", uid); }
void RunQueue::finish(std::int64_t id) { change(id, "state = ?, failure = ''", "done"); }
void RunQueue::fail(std::int64_t id, const Message& reason) {
  change(id, "state = 'failed', failure = ?", columnText(reason));
}
void RunQueue::release(std::int64_t id) { change(id, "state = ?", "waiting"); }

}  // namespace core
