// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/status_function.h"
#include "core/store/run_status.h"

#include <sqlite3.h>

#include <string_view>

#include "core/base/unicode.h"

namespace core {
namespace {

std::string textOf(sqlite3_value* value) {
  const unsigned char* text = sqlite3_value_text(value);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

void giveText(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void statusFunction(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    const RecordedState state{textOf(values[0]),
                              ProcessIdentity{textOf(values[1]), textOf(values[2]), sqlite3_value_int64(values[3]),
                                              sqlite3_value_int64(values[4])},
                              sqlite3_value_int64(values[5])};
    const std::string name = runStatusName(statusNow(state, nowMs()));
    giveText(context, name);
  } catch (const std::exception&) {  // No exception may pass through SQLite's C code.
    sqlite3_result_error_nomem(context);
  }
}

// NULL, of a run that does not have it, stays NULL.
void foldedFunction(sqlite3_context* context, int, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  try {
    giveText(context, foldedCase(textOf(values[0])));
  } catch (const std::exception&) {
    sqlite3_result_error_nomem(context);
  }
}

void pathEndFunction(sqlite3_context* context, int, sqlite3_value** values) {
  try {
    std::string path = textOf(values[0]);
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    giveText(context, std::string_view(path).substr(path.rfind('/') + 1));
  } catch (const std::exception&) {
    sqlite3_result_error_nomem(context);
  }
}

}  // namespace

RecordedState recordedState(SQLite::Statement& row, int firstColumn) {
  return {row.getColumn(firstColumn).getString(),
          ProcessIdentity{row.getColumn(firstColumn + 1).getString(), row.getColumn(firstColumn + 2).getString(),
                          row.getColumn(firstColumn + 3).getInt64(), row.getColumn(firstColumn + 4).getInt64()},
          row.getColumn(firstColumn + 5).getInt64()};
}

void addRunFunctions(Database& database) {
  SQLite::Database& handle = database.handle();
  handle.createFunction("status_now", kStateColumnCount, false, nullptr, &statusFunction, nullptr, nullptr, nullptr);
  handle.createFunction("folded", 1, true, nullptr, &foldedFunction, nullptr, nullptr, nullptr);
  handle.createFunction("path_end", 1, true, nullptr, &pathEndFunction, nullptr, nullptr, nullptr);
}

}  // namespace core
