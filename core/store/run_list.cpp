// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_list.h"

#include <algorithm>

#include "core/query/query.h"
#include "core/store/condition_writer.h"
#include "core/store/database.h"
#include "core/store/run_status.h"
#include "core/store/schema.h"
#include "core/store/status_function.h"

namespace core {
namespace {

// Below this, figures are looked up run by run; above, reading all of them in order is quicker.
constexpr std::size_t kFewRuns = 300;

struct Rows {
  std::vector<std::int64_t> ids;  // Falling.
  std::vector<RunSummary> runs;

  [[nodiscard]] RunSummary* find(std::int64_t id) {
    const auto found = std::lower_bound(ids.begin(), ids.end(), id, std::greater<>());
    return found != ids.end() && *found == id ? &runs[static_cast<std::size_t>(found - ids.begin())] : nullptr;
  }
};

void readRuns(SQLite::Statement statement, Rows& rows) {
  const std::int64_t now = nowMs();
  while (statement.executeStep()) {
    RunSummary run;
    run.uid = statement.getColumn(1).getString();
    run.name = statement.getColumn(2).getString();
    run.createdMs = statement.getColumn(3).getInt64();
    run.seconds = realColumn(statement.getColumn(4));
    run.epochs = statement.getColumn(5).getInt64();
    run.plannedEpochs = statement.getColumn(6).getInt64();
    run.architecture = statement.getColumn(7).getString();
    run.dataFolder = statement.getColumn(8).getString();
    run.note = statement.getColumn(9).getString();
    run.isStarred = statement.getColumn(10).getInt64() != 0;
    run.isTrashed = !statement.getColumn(11).isNull();
    run.parameters = statement.getColumn(12).getInt64();
    run.host = statement.getColumn(13).getString();
    run.job = statement.getColumn(14).getString();
    run.status = statusNow(recordedState(statement, 15), now);
    rows.ids.push_back(statement.getColumn(0).getInt64());
    rows.runs.push_back(std::move(run));
  }
}

SQLite::Statement selectRuns(Database& database, const QueryCondition& condition, WhichRuns which) {
  std::string sql =
      "SELECT id, uid, name, created_ms, seconds, finished_epochs, planned_epochs, architecture, data_folder, note, "
      "starred, trashed_ms, ";
  // An older store may be open for reading only.
  sql += schemaVersionOf(database) >= kParametersVersion ? "parameters, " : "0, ";
  sql += "host, ";
  sql += schemaVersionOf(database) >= kJobVersion ? "job, " : "'', ";
  sql += kStateColumns;
  sql += " FROM run WHERE (" + condition.sql + ")";
  if (which == WhichRuns::Kept) sql += " AND trashed_ms IS NULL";
  if (which == WhichRuns::Trashed) sql += " AND trashed_ms IS NOT NULL";
  SQLite::Statement statement = database.query(sql + " ORDER BY id DESC");
  int index = 0;
  for (const auto& parameter : condition.parameters) {
    ++index;
    std::visit([&](const auto& value) { statement.bind(index, value); }, parameter);
  }
  return statement;
}

void readTags(Database& database, Rows& rows) {
  const bool isOne = rows.ids.size() == 1;
  auto row = isOne ? database.query("SELECT run, tag FROM tag WHERE run = ? ORDER BY tag", rows.ids.front())
                   : database.query("SELECT run, tag FROM tag ORDER BY run, tag");
  while (row.executeStep()) {
    if (RunSummary* run = rows.find(row.getColumn(0).getInt64())) run->tags.push_back(row.getColumn(1).getString());
  }
}

void addFigure(RunSummary& run, const std::string& name, SQLite::Statement& row) {
  run.metrics.push_back(
      {name, realColumn(row.getColumn(1)), realColumn(row.getColumn(2)), row.getColumn(3).getInt64()});
}

void readAllFigures(Database& database, Rows& rows) {
  auto names = database.query("SELECT id, name FROM metric_name ORDER BY name");
  auto row = database.query("SELECT run, last, best, best_epoch FROM metric_summary WHERE name = ? ORDER BY run DESC");
  while (names.executeStep()) {
    const std::string name = names.getColumn(1).getString();
    row.reset();
    row.bind(1, names.getColumn(0).getInt64());
    std::size_t at = 0;  // Both go down from the newest run.
    while (row.executeStep()) {
      const std::int64_t id = row.getColumn(0).getInt64();
      while (at < rows.ids.size() && rows.ids[at] > id) ++at;
      if (at < rows.ids.size() && rows.ids[at] == id) addFigure(rows.runs[at], name, row);
    }
  }
}

void readFigures(Database& database, Rows& rows) {
  if (rows.ids.size() > kFewRuns) return readAllFigures(database, rows);
  auto row = database.query(
      "SELECT n.name, s.last, s.best, s.best_epoch FROM metric_summary s JOIN metric_name n ON n.id = s.name WHERE "
      "s.run = "
      "? ORDER BY n.name");
  for (std::size_t i = 0; i < rows.ids.size(); ++i) {
    row.reset();
    row.bind(1, rows.ids[i]);
    while (row.executeStep()) addFigure(rows.runs[i], row.getColumn(0).getString(), row);
  }
}

void readFindings(Database& database, Rows& rows) {
  if (schemaVersionOf(database) < kFindingsVersion) return;
  const std::string all =
      "SELECT run, rule, severity FROM finding WHERE dismissed = 0 AND rule NOT IN (SELECT rule FROM dismissed_rule)";
  const std::string order = " ORDER BY run, severity DESC, epoch, rule";
  auto row = rows.ids.size() == 1 ? database.query(all + " AND run = ?" + order, rows.ids.front())
                                  : database.query(all + order);
  const auto worst = static_cast<std::int64_t>(Severity::Wrong);
  while (row.executeStep()) {
    RunSummary* const run = rows.find(row.getColumn(0).getInt64());
    if (run == nullptr) continue;
    run->findings.push_back(row.getColumn(1).getString());
    const std::int64_t severity = std::clamp<std::int64_t>(row.getColumn(2).getInt64(), 0, worst);
    if (!run->severity) run->severity = static_cast<Severity>(severity);
  }
}

}  // namespace

std::vector<RunSummary> listRuns(RunStore& store, const QueryCondition& condition, WhichRuns which) {
  Database& database = store.database();
  Rows rows;
  try {
    readRuns(selectRuns(database, condition, which), rows);
    readTags(database, rows);
    readFigures(database, rows);
    readFindings(database, rows);
  } catch (const SQLite::Exception& error) {
    if (!isDamage(error)) throwStoreError(database.file(), error);
    store.addToReport(
        {coreText("Core", "The list of runs is not complete: the database is damaged (%1)."), sqliteReason(error)});
  }
  return std::move(rows.runs);
}

}  // namespace core
