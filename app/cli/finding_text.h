// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of the doctor for people and for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/run/finding.h"

namespace cli {

// "rule", "severity", "title", "evidence", "figures", "shown_by", "reason", "advice", "fix", "cause" and "epoch".
[[nodiscard]] nlohmann::ordered_json findingObject(const core::Finding& finding);

// In their order, consequences indented below their cause; settings that mend it as options.
[[nodiscard]] std::string formatFindings(const std::vector<core::Finding>& findings);

}  // namespace cli
