// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be named of a run: its own fields, settings, and metrics in three ways.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/query/query.h"
#include "core/query/query_syntax.h"
#include "core/query/run_field.h"

namespace core {

struct QueryField {
  FieldKind kind = FieldKind::Text;
  std::string name;               // Id of a run's own field, key of a setting, or name of a metric.
  const RunField* own = nullptr;  // A run's own field.
  std::string otherwise{};        // The metric in its place of runs without it: one kind of accuracy for the other.
};

// "duration", "learning_rate", "val_loss", "best.val_loss", "best_epoch.val_loss"; "setting.loss" and "last.loss" where a
// setting and a metric have the same name; "psnr" and "accuracy" for the best on validation pictures; a heading on the
// screen. Capitals do not matter. None where there is no such field.
[[nodiscard]] std::optional<QueryField> findField(std::string_view name, const QueryNames& names);
// Whether it is what the program calls a field, rather than a heading or another word for it.
[[nodiscard]] bool isFieldId(std::string_view name, const QueryNames& names);
// "loss" is the metric where it is compared with a number. Throws QueryError with the nearest known field.
[[nodiscard]] QueryField resolveField(const QueryComparison& comparison, const QueryNames& names);

// Every field that can be named, in alphabetical order.
[[nodiscard]] std::vector<std::string> queryFieldNames(const QueryNames& names);
// Operators that go with this field, and values that can be offered for it.
[[nodiscard]] std::vector<std::string> queryOperators(const QueryField& field);
[[nodiscard]] std::vector<std::string> queryValues(const QueryField& field, const QueryNames& names);

}  // namespace core
