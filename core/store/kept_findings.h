// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor has said of kept runs, and what people do not want to hear again. Every function throws Error as
// RunStore's members do.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/run/run_records.h"

namespace core {

class Database;
class RunStore;

// Of one run, causes first; those that cannot be read are left out. None of a store that is older than findings.
[[nodiscard]] std::vector<FindingRecord> findingsOf(RunStore& store, const std::string& uid);

// A finding of one run, or of any run: not shown from now on, or again.
void setDismissed(RunStore& store, const std::string& uid, const std::string& rule, bool isDismissed);
void setRuleDismissed(RunStore& store, const std::string& rule, bool isDismissed);
[[nodiscard]] std::set<std::string> dismissedRules(RunStore& store);

// For the recorder, inside its transaction: once a rule and run. It keeps the epoch in which it was first said, and becomes
// graver where it was said again as such.
void insertFinding(Database& database, std::int64_t run, const Finding& finding);

}  // namespace core
