// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database_space.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "core/base/log.h"
#include "core/store/database.h"
#include "core/store/run_status.h"
#include "core/store/run_store.h"
#include "core/store/status_function.h"

namespace core {
namespace {

// https://www.sqlite.org/pragma.html#pragma_auto_vacuum
constexpr std::int64_t kIncremental = 2;
constexpr std::int64_t kPiece = 512;                        // Pages moved in one transaction.
constexpr std::int64_t kSmallest = std::int64_t{1} << 20U;  // Bytes that are worth the work.
constexpr std::int64_t kRewrittenFrom = 4;                  // Written anew where one part in so many is empty.

std::int64_t fileBytes(const Database& database) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(database.file(), error);
  return error ? 0 : static_cast<std::int64_t>(bytes);
}

std::int64_t emptyBytes(Database& database) {
  return database.number("PRAGMA freelist_count") * database.number("PRAGMA page_size");
}

bool isAnyRunning(Database& database) {
  const std::int64_t now = nowMs();
  auto row = database.query(std::string("SELECT ") + kStateColumns + " FROM run WHERE status = 'running'");
  while (row.executeStep()) {
    if (statusNow(recordedState(row, 0), now) == RunStatus::Running) return true;
  }
  return false;
}

// The write-ahead log and the new file may each hold the whole of it once more.
bool hasRoomForAnother(Database& database) {
  std::error_code error;
  const auto space = std::filesystem::space(database.file().parent_path(), error);
  return !error && static_cast<std::int64_t>(space.available) / 2 > fileBytes(database);
}

void shortenPieceByPiece(Database& database) {
  while (true) {
    const std::int64_t before = database.number("PRAGMA freelist_count");
    if (before == 0) return;
    database.execute("PRAGMA incremental_vacuum(" + std::to_string(kPiece) + ")");
    if (database.number("PRAGMA freelist_count") >= before) return;
  }
}

void shorten(Database& database) {
  if (database.number("PRAGMA auto_vacuum") == kIncremental) {
    shortenPieceByPiece(database);
  } else {
    const std::int64_t pages = database.number("PRAGMA page_count");
    const bool isWorthwhile = database.number("PRAGMA freelist_count") * kRewrittenFrom >= pages;
    if (!isWorthwhile || isAnyRunning(database) || !hasRoomForAnother(database)) return;
    database.execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
  }
  // The file itself becomes shorter when the log is brought into it; passively, so that nobody waits for readers.
  (void)database.number("PRAGMA wal_checkpoint(PASSIVE)");
}

}  // namespace

void allowShortening(Database& database) { database.execute("PRAGMA auto_vacuum = INCREMENTAL"); }

std::int64_t giveBackSpace(RunStore& store) {
  store.requireWritable();
  Database& database = store.database();
  return guarded(database.file(), [&]() -> std::int64_t {
    if (emptyBytes(database) < kSmallest) return 0;
    const std::int64_t before = fileBytes(database);
    try {
      shorten(database);
    } catch (const SQLite::Exception& error) {
      const int code = error.getErrorCode();
      if (code != SQLITE_BUSY && code != SQLITE_LOCKED && code != SQLITE_FULL) throw;
      logMessage(LogLevel::Info, std::string("The database stays as long as it is for now: ") + error.what());
    }
    return std::max<std::int64_t>(0, before - fileBytes(database));
  });
}

}  // namespace core
