// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <array>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {
namespace {

// What is read together lies together: settings and summaries are clustered by name, because lists and filters read one
// name of all runs; metrics are clustered by curve. Long texts stay out of the table that lists read whole. Metric names
// are numbers, which halves the largest table. Strict types, because rows may come from foreign files.
constexpr const char* kFirstTables = R"sql(
CREATE TABLE run(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  ended_ms INTEGER,
  failure TEXT NOT NULL DEFAULT '',
  architecture TEXT NOT NULL,
  data_folder TEXT NOT NULL,
  dataset TEXT NOT NULL,
  program TEXT NOT NULL,
  engine TEXT NOT NULL,
  device TEXT NOT NULL,
  host TEXT NOT NULL,
  machine TEXT NOT NULL,
  boot TEXT NOT NULL,
  pid INTEGER NOT NULL,
  pid_start INTEGER NOT NULL,
  heartbeat_ms INTEGER NOT NULL,
  parent TEXT,
  parent_epoch INTEGER,
  note TEXT NOT NULL DEFAULT '',
  starred INTEGER NOT NULL DEFAULT 0,
  trashed_ms INTEGER,
  swept INTEGER NOT NULL DEFAULT 0,
  finished_epochs INTEGER NOT NULL DEFAULT 0,
  planned_epochs INTEGER NOT NULL,
  seconds REAL NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE run_document(
  run INTEGER PRIMARY KEY REFERENCES run(id) ON DELETE CASCADE,
  settings TEXT NOT NULL,
  started TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE setting(
  key TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  number REAL,
  text TEXT NOT NULL,
  PRIMARY KEY(key, run)
) WITHOUT ROWID, STRICT;
CREATE TABLE metric_name(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE metric(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  name INTEGER NOT NULL REFERENCES metric_name(id),
  epoch INTEGER NOT NULL,
  value REAL,
  PRIMARY KEY(run, name, epoch)
) WITHOUT ROWID, STRICT;
CREATE TABLE metric_summary(
  name INTEGER NOT NULL REFERENCES metric_name(id),
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  last REAL,
  best REAL,
  best_epoch INTEGER NOT NULL,
  PRIMARY KEY(name, run)
) WITHOUT ROWID, STRICT;
CREATE TABLE epoch(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL,
  learning_rate REAL,
  training_seconds REAL,
  evaluation_seconds REAL,
  images_per_second REAL,
  best INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY(run, epoch)
) WITHOUT ROWID, STRICT;
CREATE TABLE batch_loss(
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  losses BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  UNIQUE(run, epoch)
) STRICT;
CREATE TABLE event(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  time_ms INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY(run, sequence)
) WITHOUT ROWID, STRICT;
CREATE TABLE probe(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  split TEXT NOT NULL,
  PRIMARY KEY(run, number)
) WITHOUT ROWID, STRICT;
CREATE TABLE picture(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  artifact TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  count INTEGER NOT NULL,
  figures BLOB NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY(run, kind, epoch)
) WITHOUT ROWID, STRICT;
CREATE INDEX picture_artifact ON picture(artifact);
CREATE TABLE attachment(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  artifact TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY(run, name)
) WITHOUT ROWID, STRICT;
CREATE TABLE checkpoint(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  file TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  hash TEXT NOT NULL,
  best INTEGER NOT NULL,
  final INTEGER NOT NULL,
  PRIMARY KEY(run, file)
) WITHOUT ROWID, STRICT;
CREATE TABLE tag(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY(run, tag)
) WITHOUT ROWID, STRICT;
)sql";

// Deleting a run looks for its rows by run alone.
constexpr const char* kIndexesByRun = R"sql(
CREATE INDEX setting_run ON setting(run);
CREATE INDEX metric_summary_run ON metric_summary(run);
CREATE INDEX run_parent ON run(parent);
)sql";

// Whoever takes a planned run leaves its process here; the state of a planned run follows from whether that lives.
constexpr const char* kQueue = R"sql(
CREATE TABLE queued_run(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL,
  settings TEXT NOT NULL,
  data_folder TEXT NOT NULL,
  group_name TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  run TEXT NOT NULL DEFAULT '',
  failure TEXT NOT NULL DEFAULT '',
  machine TEXT NOT NULL DEFAULT '',
  boot TEXT NOT NULL DEFAULT '',
  pid INTEGER NOT NULL DEFAULT 0,
  pid_start INTEGER NOT NULL DEFAULT 0
) STRICT;
)sql";

// What is asked of many runs at once: the size of the model, and a hash of all settings but the seed, which is equal for
// runs that differ by luck alone. Events have their names beside their text.
constexpr const char* kTypedColumns = R"sql(
ALTER TABLE run ADD COLUMN parameters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN settings_hash INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE INDEX run_settings_hash ON run(settings_hash);
)sql";

// What the doctor has said, once a rule and run; and rules of which nobody wants to hear in any run.
constexpr const char* kFindings = R"sql(
CREATE TABLE finding(
  run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  severity INTEGER NOT NULL,
  json TEXT NOT NULL,
  dismissed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(run, rule)
) WITHOUT ROWID, STRICT;
CREATE TABLE dismissed_rule(
  rule TEXT PRIMARY KEY
) WITHOUT ROWID, STRICT;
)sql";

// Where a batch system trained a run, for people who look for its log.
constexpr const char* kJobs = R"sql(
ALTER TABLE run ADD COLUMN job TEXT NOT NULL DEFAULT '';
)sql";

// A checkpoint in the middle of an epoch: so many batches of the epoch after its own are done. A program that does not know
// of these would take its weights for those of a whole epoch.
constexpr const char* kBatches = R"sql(
ALTER TABLE checkpoint ADD COLUMN batches INTEGER NOT NULL DEFAULT 0;
)sql";

// Index + 1 is the PRAGMA user_version that a migration leads to.
constexpr std::array kMigrations = {kFirstTables, kIndexesByRun, kQueue, kTypedColumns, kFindings, kJobs, kBatches};

}  // namespace

int schemaVersion() { return static_cast<int>(kMigrations.size()); }

int schemaVersionOf(Database& database) { return static_cast<int>(database.number("PRAGMA user_version")); }

void refuseNewerSchema(Database& database) {
  const int found = schemaVersionOf(database);
  if (found <= schemaVersion()) return;
  const std::string shown = displayPath(database.file());
  throw Error(
      ErrorCode::StoreTooNew, shown,
      {coreText("Core",
                "The run store \"%1\" was written by a newer version of Afterimage (format %2, this program knows up "
                "to %3). Please update Afterimage, or choose another folder with --store. Nothing was changed."),
       shown, found, schemaVersion()});
}

void migrate(Database& database, int version) {
  refuseNewerSchema(database);
  if (schemaVersionOf(database) >= version) return;
  WriteTransaction transaction(database);
  refuseNewerSchema(database);  // Another program may have been quicker.
  for (int done = schemaVersionOf(database); done < version; ++done) {
    database.execute(kMigrations[static_cast<std::size_t>(done)]);
  }
  if (schemaVersionOf(database) < version) database.execute("PRAGMA user_version = " + std::to_string(version));
  transaction.commit();
}

}  // namespace core
