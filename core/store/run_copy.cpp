// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_copy.h"

#include <utility>

#include "core/base/log.h"

namespace core {
namespace {

// All columns of a table but those named, with commas between; the names are this program's own.
std::string columnsOf(Database& database, const std::string& table, const std::string& firstLeftOut,
                      const std::string& secondLeftOut) {
  std::string columns;
  auto row = database.query("SELECT name FROM pragma_table_info(?, 'main') WHERE name NOT IN (?, ?)", table,
                            firstLeftOut, secondLeftOut);
  while (row.executeStep()) columns += (columns.empty() ? "" : ", ") + row.getColumn(0).getString();
  return columns;
}

}  // namespace

AttachedDatabase::AttachedDatabase(Database& database, const std::filesystem::path& file, std::string schema)
    : database_(database), schema_(std::move(schema)) {
  database_.change("ATTACH DATABASE ? AS " + schema_, file.native());
}

AttachedDatabase::~AttachedDatabase() {
  try {
    database_.execute("DETACH DATABASE " + schema_);
  } catch (const SQLite::Exception& error) {  // It is closed with the connection at the latest.
    logMessage(LogLevel::Warning, std::string("An archive could not be closed: ") + error.what());
  }
}

std::int64_t copyRun(Database& database, const std::string& from, const std::string& to, std::int64_t run) {
  const std::string runColumns = columnsOf(database, "run", "id", "id");
  database.change(
      "INSERT INTO " + to + ".run(" + runColumns + ") SELECT " + runColumns + " FROM " + from + ".run WHERE id = ?",
      run);
  const std::int64_t copy = database.handle().getLastInsertRowid();
  for (const std::string table : {"run_document", "setting", "epoch", "batch_loss", "event", "probe", "picture",
                                  "attachment", "checkpoint", "tag", "finding"}) {
    const std::string columns = columnsOf(database, table, "run", "id");
    database.change("INSERT INTO " + to + "." + table + "(run, " + columns + ") SELECT ?, " + columns + " FROM " +
                        from + "." + table + " WHERE run = ?",
                    copy, run);
  }
  // Names of metrics have numbers of their own in each database.
  database.change("INSERT OR IGNORE INTO " + to + ".metric_name(name) SELECT name FROM " + from +
                      ".metric_name WHERE id IN (SELECT name FROM " + from + ".metric WHERE run = ?)",
                  run);
  const std::string joined = " m JOIN " + from + ".metric_name n ON n.id = m.name JOIN " + to +
                             ".metric_name t ON t.name = n.name WHERE m.run = ?";
  database.change("INSERT INTO " + to + ".metric(run, name, epoch, value) SELECT ?, t.id, m.epoch, m.value FROM " +
                      from + ".metric" + joined,
                  copy, run);
  database.change("INSERT INTO " + to +
                      ".metric_summary(name, run, last, best, best_epoch) SELECT t.id, ?, m.last, m.best, m.best_epoch "
                      "FROM " +
                      from + ".metric_summary" + joined,
                  copy, run);
  return copy;
}

}  // namespace core
