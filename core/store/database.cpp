// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <limits>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/base/file_system.h"
#include "core/base/text.h"
#include "core/store/database_space.h"

namespace core {
namespace {

constexpr int kBusyMs = 20000;  // Long enough for another program's largest transaction.
constexpr auto kAskAgain = std::chrono::milliseconds(5);

// The path as a URI (RFC 3986), which alone can say "immutable".
std::string immutableUri(const std::filesystem::path& file) {
  std::string uri = "file:";
  const std::filesystem::path whole = std::filesystem::absolute(file);
  for (const char c : whole.native()) {
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                         c == '.' || c == '_' || c == '-';
    std::array<char, 4> escaped{};
    std::snprintf(escaped.data(), escaped.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    uri += isPlain ? std::string(1, c) : std::string(escaped.data());
  }
  return uri + "?immutable=1";
}

SQLite::Database opened(const std::filesystem::path& file, Database::Access access) {
  switch (access) {
    case Database::Access::ReadWrite:
      return SQLite::Database(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMs);
    case Database::Access::ReadOnly: return SQLite::Database(file.native(), SQLite::OPEN_READONLY, kBusyMs);
    case Database::Access::Immutable: break;
  }
  return SQLite::Database(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMs);
}

// SQLite does not wait for another program where a new database becomes a WAL one, because two that both wait could block
// each other for ever (sqlite.org/pragma.html#pragma_journal_mode): whoever comes second asks again.
void useWriteAheadLog(SQLite::Database& handle) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyMs);
  for (;;) {
    try {
      handle.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (const SQLite::Exception& error) {
      if (error.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() >= end) throw;
    }
    std::this_thread::sleep_for(kAskAgain);
  }
}

// Without the memory that a write-ahead log shares: whoever holds the file alone needs none (sqlite.org/wal.html, section 8).
void useRollbackJournal(SQLite::Database& handle) {
  handle.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL");
  handle.exec("SELECT count(*) FROM sqlite_master");  // Lets the file go.
}

constexpr sqlite3_int64 kHeaderBytes = 100;

struct FileBeginning {
  std::array<unsigned char, kHeaderBytes> header{};  // Zeros where the file is shorter.
  sqlite3_int64 fileBytes = 0;
};

// By SQLite's own hand: were the file opened and closed beside it, this process would lose every lock that it has on it
// (fcntl(2)), and another program would remove the write-ahead log as nobody's (sqlite.org/howtocorrupt.html, section 2.2).
std::optional<FileBeginning> beginningOf(const std::filesystem::path& file) {
  try {
    SQLite::Database connection(file.native(), SQLite::OPEN_READONLY);
    sqlite3_file* opened = nullptr;
    sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    if (opened == nullptr || opened->pMethods == nullptr) return std::nullopt;
    FileBeginning found;
    if (opened->pMethods->xFileSize(opened, &found.fileBytes) != SQLITE_OK) return std::nullopt;
    const auto bytes = static_cast<int>(std::min(found.fileBytes, kHeaderBytes));
    if (opened->pMethods->xRead(opened, found.header.data(), bytes, 0) != SQLITE_OK) return std::nullopt;
    return found;
  } catch (const SQLite::Exception&) {  // Whoever opens it in earnest says why.
    return std::nullopt;
  }
}

// The versions of the format at 18 and 19: 2 is a write-ahead log (sqlite.org/fileformat.html, section 1.3.3).
bool hasWriteAheadLog(const std::filesystem::path& file) {
  const std::optional<FileBeginning> beginning = beginningOf(file);
  return beginning && beginning->header[18] == 2;
}

// A reader cannot do without the log's memory, so the log goes first; where it may not be written, the file is read as it is.
Database::Access accessOverNetwork(const std::filesystem::path& file, Database::Access access) {
  if (access != Database::Access::ReadOnly || !hasWriteAheadLog(file)) return access;
  try {
    SQLite::Database writer(file.native(), SQLite::OPEN_READWRITE, kBusyMs);
    useRollbackJournal(writer);
    return access;
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() != SQLITE_READONLY && error.getErrorCode() != SQLITE_CANTOPEN) throw;
    return Database::Access::Immutable;
  }
}

SQLite::Database openedThere(const std::filesystem::path& file, Database::Access access, bool isOverNetwork) {
  return opened(file, isOverNetwork ? accessOverNetwork(file, access) : access);
}

}  // namespace

Database::Database(std::filesystem::path file, Access access)
    : file_(std::move(file)),
      isOverNetwork_(file_ != ":memory:" && fileSystemOf(file_) == FileSystemKind::Network),
      handle_(openedThere(file_, access, isOverNetwork_)) {
  // A schema is data too: functions named in a damaged or foreign one are not called.
  handle_.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
  if (access != Access::ReadWrite) return;
  std::error_code error;
  if (std::filesystem::file_size(file_, error) == 0 && !error)
    allowShortening(*this);  // In others it would be a write.
  isOverNetwork_ ? useRollbackJournal(handle_) : useWriteAheadLog(handle_);
  handle_.exec("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
}

void Database::execute(const std::string& statements) { handle_.exec(statements); }

// https://www.sqlite.org/fileformat.html, section 1.3: page size at 16, pages at 28.
bool isCutOff(const std::filesystem::path& file) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error || size == 0) return false;
  for (const char* const journal : {"-wal", "-journal"}) {
    if (std::filesystem::file_size(file.native() + journal, error) > 0 && !error) return false;
  }
  const std::optional<FileBeginning> beginning = beginningOf(file);
  if (!beginning) return false;
  if (beginning->fileBytes < kHeaderBytes) return true;
  const std::array<unsigned char, kHeaderBytes>& header = beginning->header;
  const std::uintmax_t shortSize = (std::uintmax_t{header[16]} << 8U) | header[17];
  const std::uintmax_t pageSize = shortSize == 1 ? 65536 : shortSize;
  std::uintmax_t pages = 0;
  for (std::size_t i = 28; i < 32; ++i) pages = (pages << 8U) | header[i];
  return size < pageSize * pages;
}

WriteTransaction::WriteTransaction(Database& database)
    : transaction_(database.handle(), SQLite::TransactionBehavior::IMMEDIATE) {}

bool isDamage(const SQLite::Exception& error) {
  return error.getErrorCode() == SQLITE_CORRUPT || error.getErrorCode() == SQLITE_NOTADB ||
         error.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ;
}

bool isMissingLock(const SQLite::Exception& error) {
  const int extended = error.getExtendedErrorCode();
  switch (extended > 0 ? extended : error.getErrorCode()) {
    case SQLITE_IOERR_LOCK:
    case SQLITE_IOERR_RDLOCK:
    case SQLITE_IOERR_UNLOCK:
    case SQLITE_IOERR_CHECKRESERVEDLOCK:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMMAP:
    case SQLITE_IOERR_SHMLOCK: return true;
    default: return error.getErrorCode() == SQLITE_PROTOCOL || error.getErrorCode() == SQLITE_NOLFS;
  }
}

Message sqliteReason(const SQLite::Exception& error) {
  return {coreText("Core", "SQLite error %1"), error.getExtendedErrorCode()};
}

namespace {

[[noreturn]] void throwMissingLock(const std::string& shown, const SQLite::Exception& error) {
  throw Error(
      ErrorCode::FileUnwritable, shown,
      {coreText("Core",
                "The file system under the run store \"%1\" gives no locks (%2), so two programs could spoil it. The "
                "store is not damaged. Keep it on a local disk, and let other machines train for it through a spool: "
                "\"afterimage-cli work --help\"."),
       shown, sqliteReason(error)});
}

}  // namespace

void throwStoreError(const std::filesystem::path& file, const SQLite::Exception& error) {
  const std::string shown = displayPath(file);
  if (isDamage(error)) {
    throw Error(ErrorCode::StoreDamaged, shown,
                {coreText("Core",
                          "The run store's database \"%1\" is damaged here (%2). Pictures and checkpoints lie in files "
                          "of their own beside it. Please keep a copy of the whole folder before anything else; what "
                          "can still be read is shown."),
                 shown, sqliteReason(error)});
  }
  if (isMissingLock(error)) throwMissingLock(shown, error);
  switch (error.getErrorCode()) {
    case SQLITE_FULL:
      throw Error(ErrorCode::FileUnwritable, shown,
                  {coreText("Core",
                            "The disk is full, so \"%1\" could not take more. Nothing that was reported is lost. Free "
                            "some space and go on; emptying the trash of the runs gives back what they took."),
                   shown});
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw Error(
          ErrorCode::FileUnwritable, shown,
          {coreText("Core",
                    "The run store \"%1\" may only be read. Please allow writing to its folder, or name another."),
           shown});
    case SQLITE_TOOBIG:
      throw Error(ErrorCode::FileUnwritable, shown,
                  {coreText("Core",
                            "\"%1\" could not take this: it would have more than the billion bytes that SQLite keeps "
                            "in one place. Nothing was changed."),
                   shown});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(ErrorCode::FileUnwritable, shown,
                  {coreText("Core",
                            "Another program has been writing to the run store \"%1\" for %2 s. Please let it finish, "
                            "or end it, and try again."),
                   shown, kBusyMs / 1000});
    case SQLITE_CANTOPEN:
      throw Error(
          ErrorCode::FileUnreadable, shown,
          {coreText("Core",
                    "The run store \"%1\" cannot be opened. Please check that its folder exists and may be used."),
           shown});
    case SQLITE_IOERR:
      throw Error(ErrorCode::FileUnwritable, shown,
                  {coreText("Core",
                            "Reading or writing the run store \"%1\" failed (%2). Please check the disk and its free "
                            "space, and try again."),
                   shown, sqliteReason(error)});
    default:
      throw Error(
          ErrorCode::StoreDamaged, shown,
          {coreText("Core",
                    "The run store's database \"%1\" is damaged, or another program has changed it (%2). Please check "
                    "it with \"afterimage-cli verify\"."),
           shown, sqliteReason(error)});
  }
}

Message messageColumn(const SQLite::Column& column) {
  const std::string text = column.getString();
  if (text.empty()) return {};
  return messageFromJson(text).value_or(Message::verbatim(text));
}

std::string columnText(const Message& message) { return message.empty() ? std::string() : messageJson(message); }

double realColumn(const SQLite::Column& column) {
  return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

std::string textColumn(const SQLite::Column& column) { return column.isNull() ? std::string() : column.getString(); }

}  // namespace core
