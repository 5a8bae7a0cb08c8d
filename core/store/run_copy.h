// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the rows of one run between two databases of one connection. Private to core_store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/store/database.h"

namespace core {

// Another database file as a schema of this connection, for as long as this object lives.
class AttachedDatabase {
 public:
  AttachedDatabase(Database& database, const std::filesystem::path& file, std::string schema);
  ~AttachedDatabase();
  AttachedDatabase(const AttachedDatabase&) = delete;
  AttachedDatabase& operator=(const AttachedDatabase&) = delete;

 private:
  Database& database_;
  std::string schema_;
};

// From the schema `from` to the schema `to` ("main" or an attached one), which have the same tables. Answers the run's
// number there. Inside a transaction.
[[nodiscard]] std::int64_t copyRun(Database& database, const std::string& from, const std::string& to,
                                   std::int64_t run);

}  // namespace core
