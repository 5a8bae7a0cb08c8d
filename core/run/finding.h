// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a run, or good to know of it: said once, with what shows it and what mends it. Who finds it stands in
// core/diagnosis.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/setting.h"

namespace core {

enum class Severity {
  Note,     // Good to know; nothing has to change.
  Warning,  // The run will be worse than it could be, or a figure misleads.
  Wrong,    // No training can succeed like this.
};

[[nodiscard]] std::string severityName(Severity severity);      // "note", "warning", "wrong"
[[nodiscard]] const std::vector<std::string>& severityNames();  // From good to bad.
[[nodiscard]] std::optional<Severity> severityNamed(std::string_view name);
// For people: "Good to know", "Warning", "Wrong".
[[nodiscard]] Text severityTitle(Severity severity);

// What shows that it is so.
struct Evidence {
  Message sentence;                       // With the numbers in it.
  std::map<std::string, double> figures;  // The same numbers for programs: "share_out_of_reach".
  std::vector<std::string> curves;        // Metrics whose curves show it; "baseline" for the mean picture's line.
  std::vector<std::string> pictures;      // Names of samples that show it.
  bool isInReconstructions = false;       // Whether the pictures that are kept of a run show it.

  bool operator==(const Evidence&) const = default;
};

struct Finding {
  std::string rule;  // "scrambled-targets"; one of those in core/diagnosis/rules.h.
  Severity severity = Severity::Note;
  Message title;  // For somebody who has never trained a model.
  Evidence evidence;
  Message reason;          // Why it matters.
  Message advice;          // What to do about it.
  SettingMap fix{};        // The settings that mend it; none where only a person can.
  std::string cause{};     // The rule of the finding that it follows from; "" where it stands for itself.
  std::int64_t epoch = 0;  // In which it was first said; 0 before training.

  bool operator==(const Finding&) const = default;
};

// One JSON object on one line, and back: none for text that is no finding. Messages are English, with what they were made
// from beside them.
[[nodiscard]] std::string findingJson(const Finding& finding);
[[nodiscard]] std::optional<Finding> findingFromJson(std::string_view json);

}  // namespace core
