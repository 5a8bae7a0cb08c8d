// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a SQLite file, with its errors turned into sentences. Private to core_store.
// For one thread at a time; other threads and processes open their own.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>

#include <filesystem>
#include <string>
#include <utility>

#include "core/base/message.h"

namespace core {

class Database {
 public:
  // On a network file system the journal is a rollback one, since a write-ahead log needs memory that all users share: they
  // take turns, by the locks that the file system gives. ReadWrite creates what is missing. Immutable reads a file that nobody can change: in a read-only folder, where
  // SQLite's own lock files cannot be made; what is still in a journal beside it is then not seen.
  enum class Access { ReadWrite, ReadOnly, Immutable };

  // Throws SQLite::Exception, like all below; call it from within guarded().
  Database(std::filesystem::path file, Access access);

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] SQLite::Database& handle() { return handle_; }

  void execute(const std::string& statements);
  // A prepared statement with its parameters bound; NaN becomes NULL.
  template <class... Values>
  [[nodiscard]] SQLite::Statement query(const std::string& statement, const Values&... values);
  // Executes a statement that gives no rows; answers how many it changed.
  template <class... Values>
  int change(const std::string& statement, const Values&... values);
  // The first column of the first row, which there must be.
  template <class... Values>
  [[nodiscard]] std::int64_t number(const std::string& statement, const Values&... values);

 private:
  std::filesystem::path file_;
  bool isOverNetwork_;
  SQLite::Database handle_;
};

// Whether the file is shorter than its own header says (SQLite would read zeros for what is missing, and take the rest of a
// very short file for an empty database). While another program may be writing, with a journal beside it: never.
[[nodiscard]] bool isCutOff(const std::filesystem::path& file);

// A change of several statements: whole or not at all. Waits for other writers. Undone unless commit() was called.
class WriteTransaction {
 public:
  explicit WriteTransaction(Database& database);
  void commit() { transaction_.commit(); }

 private:
  SQLite::Transaction transaction_;
};

// Throws the Error that says what happened to this file, and what to do.
[[noreturn]] void throwStoreError(const std::filesystem::path& file, const SQLite::Exception& error);
// What SQLite says, for a place in a message: its number, which its documentation explains.
[[nodiscard]] Message sqliteReason(const SQLite::Exception& error);
[[nodiscard]] bool isDamage(const SQLite::Exception& error);
// Whether the file system does not give the locks that keep two programs apart.
[[nodiscard]] bool isMissingLock(const SQLite::Exception& error);

// Calls action and turns SQLite's errors into Errors.
template <class Action>
auto guarded(const std::filesystem::path& file, Action&& action) -> decltype(action()) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    throwStoreError(file, error);
  }
}

// Columns as plain values: NULL is NaN, and text that is none is "".
[[nodiscard]] double realColumn(const SQLite::Column& column);
[[nodiscard]] std::string textColumn(const SQLite::Column& column);
// A message as it is kept in a column, "" for none; what is no message is shown as it is.
[[nodiscard]] Message messageColumn(const SQLite::Column& column);
[[nodiscard]] std::string columnText(const Message& message);

template <class... Values>
SQLite::Statement Database::query(const std::string& statement, const Values&... values) {
  SQLite::Statement prepared(handle_, statement);
  int index = 0;
  (prepared.bind(++index, values), ...);
  return prepared;
}

template <class... Values>
int Database::change(const std::string& statement, const Values&... values) {
  return query(statement, values...).exec();
}

template <class... Values>
std::int64_t Database::number(const std::string& statement, const Values&... values) {
  SQLite::Statement prepared = query(statement, values...);
  prepared.executeStep();
  return prepared.getColumn(0).getInt64();
}

}  // namespace core
