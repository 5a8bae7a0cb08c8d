// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/replaced_run.h"

#include <filesystem>
#include <set>
#include <utility>

#include "core/store/database.h"
#include "core/store/run_checkpoints.h"
#include "core/store/store_sweep.h"

namespace core {

ReplacedRun::ReplacedRun(RunStore& store, std::string uid) : store_(store), uid_(std::move(uid)) {
  Database& database = store_.database();
  const std::int64_t run = database.number("SELECT id FROM main.run WHERE uid = ?", uid_);
  auto file = database.query(
      "SELECT artifact FROM main.picture WHERE run = ?1 UNION SELECT artifact FROM main.attachment WHERE run = ?1",
      run);
  while (file.executeStep()) artifacts_.push_back(file.getColumn(0).getString());
  database.execute("DROP TABLE IF EXISTS temp.replaced_run; DROP TABLE IF EXISTS temp.replaced_tag");
  (void)database.change(
      "CREATE TEMP TABLE replaced_run AS SELECT name, note, starred, trashed_ms FROM main.run WHERE id = " +
      std::to_string(run));
  (void)database.change("CREATE TEMP TABLE replaced_tag AS SELECT tag FROM main.tag WHERE run = " +
                        std::to_string(run));
  database.change("DELETE FROM main.run WHERE id = ?", run);
}

void ReplacedRun::giveRemarks() const {
  Database& database = store_.database();
  const std::int64_t run = database.number("SELECT id FROM main.run WHERE uid = ?", uid_);
  database.change(
      "UPDATE main.run SET (name, note, starred, trashed_ms) = (SELECT name, note, starred, trashed_ms FROM "
      "temp.replaced_run) WHERE id = ?",
      run);
  database.change("DELETE FROM main.tag WHERE run = ?", run);
  database.change("INSERT INTO main.tag(tag, run) SELECT tag, ? FROM temp.replaced_tag", run);
}

void ReplacedRun::removeFiles() const {
  removeUnusedArtifacts(store_, artifacts_);
  std::set<std::filesystem::path> kept;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store_, uid_).all()) kept.insert(checkpoint.file.filename());
  std::error_code ignored;  // What stays is swept away later.
  for (const auto& entry : std::filesystem::directory_iterator(store_.checkpointFolder(uid_), ignored)) {
    if (!kept.contains(entry.path().filename())) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace core
