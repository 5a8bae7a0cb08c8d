// SPDX-License-Identifier: GPL-3.0-or-later
// What a run can go on from, and the names that queries know.
#include "core/base/error.h"
#include "core/query/query.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/run_store.h"

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

std::vector<std::string> texts(Database& database, const std::string& sql) {
  return guarded(database.file(), [&] {
    std::vector<std::string> found;
    auto row = database.query(sql);
    while (row.executeStep()) found.push_back(row.getColumn(0).getString());
    return found;
  });
}

}  // namespace

std::vector<CheckpointRecord> RunStore::checkpoints(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::vector<CheckpointRecord> all;
    auto row = database().query(
        "SELECT epoch, file, bytes, hash, best, final FROM checkpoint WHERE run = ? ORDER BY epoch DESC, final DESC",
        run);
    while (row.executeStep()) {
      // A name from the file must not lead out of the folder.
      const std::filesystem::path name = std::filesystem::path(row.getColumn(1).getString()).filename();
      all.push_back({row.getColumn(0).getInt64(), checkpointFolder(uid) / name, row.getColumn(2).getInt64(),
                     row.getColumn(3).getString(), row.getColumn(4).getInt64() != 0, row.getColumn(5).getInt64() != 0});
    }
    return all;
  });
}

std::optional<CheckpointRecord> RunStore::usableCheckpoint(const std::string& uid, std::optional<std::int64_t> epoch) {
  for (CheckpointRecord& checkpoint : checkpoints(uid)) {
    const bool isWanted = !checkpoint.isFinal && (!epoch || checkpoint.epoch == *epoch);
    if (isWanted && isWhole(checkpoint)) return std::move(checkpoint);
  }
  return std::nullopt;
}

std::optional<CheckpointRecord> RunStore::bestCheckpoint(const std::string& uid) {
  for (CheckpointRecord& checkpoint : checkpoints(uid)) {
    if (checkpoint.isBest && isWhole(checkpoint)) return std::move(checkpoint);
  }
  return std::nullopt;
}

std::vector<std::string> RunStore::metricNames() {
  return texts(database(), "SELECT name FROM metric_name ORDER BY name");
}

// Each step jumps to the next key, so that the length of the table does not matter.
std::vector<std::string> RunStore::settingKeys() {
  return texts(
      database(),
      "WITH RECURSIVE next(key) AS (SELECT min(key) FROM setting UNION ALL SELECT (SELECT min(key) FROM setting "
      "WHERE key > next.key) FROM next WHERE next.key IS NOT NULL) SELECT key FROM next WHERE key IS NOT NULL");
}

std::vector<std::string> RunStore::tags() { return texts(database(), "SELECT DISTINCT tag FROM tag ORDER BY tag"); }

QueryNames RunStore::queryNames() { return {settingKeys(), metricNames(), tags()}; }

std::map<std::string, std::string> RunStore::settingValues(const std::string& key) {
  return guarded(database().file(), [&] {
    std::map<std::string, std::string> found;
    auto row = database().query("SELECT r.uid, s.text FROM setting s JOIN run r ON r.id = s.run WHERE s.key = ?", key);
    while (row.executeStep()) found[row.getColumn(0).getString()] = row.getColumn(1).getString();
    return found;
  });
}

}  // namespace core
