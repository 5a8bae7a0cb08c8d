// SPDX-License-Identifier: GPL-3.0-or-later
// What kept runs have in a field that filters know: columns of a list, what it is sorted by, and JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "core/store/run_store.h"

namespace cli {

// What one run has in one field. Nothing at all where it has no such metric or setting.
struct Cell {
  std::string text;              // For people.
  std::optional<double> number;  // What sorts before text does; never NaN.

  [[nodiscard]] bool isNothing() const { return text.empty() && !number; }
};

class RunColumn {
 public:
  // Throws core::Error(InvalidSetting, "field") with the nearest name when there is no such field.
  RunColumn(core::RunStore& store, const std::string& name);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Cell of(const core::RunSummary& run) const { return read_(run); }

 private:
  std::string name_;
  std::function<Cell(const core::RunSummary&)> read_;
};

// "2026-11-23 14:30", by this machine's calendar.
[[nodiscard]] std::string localTime(std::int64_t ms);

// Everything that a list of runs knows of one, as programs read it: its own fields and its number of epochs by their
// names, every metric's last value under its own name, and "best" with value and epoch of each.
[[nodiscard]] nlohmann::ordered_json runJson(const core::RunSummary& run);
// The same without metrics, but with what its details alone tell.
[[nodiscard]] nlohmann::ordered_json detailsJson(const core::RunDetails& run);

}  // namespace cli
