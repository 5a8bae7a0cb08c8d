// SPDX-License-Identifier: GPL-3.0-or-later
// Queries over runs as SQL. Private to core_store.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/query/query.h"

namespace core {

// A query as a condition over the columns of "run", with parameters in order; values are never part of the text.
// nowMs is the time that ages are counted from.
struct QueryCondition {
  std::string sql;
  std::vector<std::variant<double, std::string>> parameters;
};
[[nodiscard]] QueryCondition compileQuery(std::string_view query, const QueryNames& names, std::int64_t nowMs);

}  // namespace core
