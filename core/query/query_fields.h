// SPDX-License-Identifier: GPL-3.0-or-later
// What can be compared in queries, and with what. Private to core_query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/query/query.h"
#include "core/query/query_syntax.h"

namespace core {

enum class QueryFieldKind { Text, Number, Switch, Time, Age, Duration, Status, Tag, Setting, LastMetric, BestMetric };

struct QueryField {
  QueryFieldKind kind = QueryFieldKind::Text;
  std::string name;  // Column of run, key of a setting, or name of a metric.
};

// Throws QueryError with the nearest known field.
[[nodiscard]] QueryField resolveField(const QueryComparison& comparison, const QueryNames& names);

// Every field that can be named, in alphabetical order.
[[nodiscard]] std::vector<std::string> queryFieldNames(const QueryNames& names);
// Operators that go with this field, and values that can be offered for it.
[[nodiscard]] std::vector<std::string> queryOperators(QueryFieldKind kind);
[[nodiscard]] std::vector<std::string> queryValues(const QueryField& field, const QueryNames& names);

}  // namespace core
