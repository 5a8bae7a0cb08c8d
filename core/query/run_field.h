// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of every run besides its settings and metrics: one list for filters, columns, tables and JSON.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/run/run_records.h"

namespace core {

// How something of a run is compared and shown.
enum class FieldKind {
  Text,
  Count,
  Switch,    // 1 or 0.
  Time,      // Milliseconds since 1970.
  Age,       // The same; shown and compared as the seconds since then.
  Duration,  // Seconds.
  Status,    // One of runStatusNames().
  Tag,       // Several; joined with ", ".
  Finding,   // Several rules of the doctor; joined with ", ".
  Severity,  // One of severityNames(), in that order.
  Setting,
  LastMetric,
  BestMetric,
  BestEpoch
};

// Whether values are numbers, and sort as such.
[[nodiscard]] bool isNumeric(FieldKind kind);

// Nothing where the run has none.
using FieldValue = std::variant<std::monostate, double, std::string>;

struct RunField {
  std::string id;  // In filters, columns and JSON: "duration".
  FieldKind kind = FieldKind::Text;
  Text title;                                  // For people; filters take it as well as the id.
  Text explanation;                            // Half a sentence.
  std::string column;                          // Of the store's table "run"; "" where it stands elsewhere.
  FieldValue (*ofSummary)(const RunSummary&);  // Null where the details alone tell.
  std::string RunDetails::*detail = nullptr;   // What they tell then.

  [[nodiscard]] FieldValue of(const RunDetails& run) const;
};

// In reading order.
[[nodiscard]] const std::vector<RunField>& runFields();
// By its id or its title, whatever its capitals; null where there is none.
[[nodiscard]] const RunField* findRunField(std::string_view name);

}  // namespace core
