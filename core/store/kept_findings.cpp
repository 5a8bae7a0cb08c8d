// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/kept_findings.h"

#include <algorithm>
#include <utility>

#include "core/diagnosis/finding_order.h"
#include "core/store/database.h"
#include "core/store/run_store.h"
#include "core/store/schema.h"

namespace core {

std::vector<FindingRecord> findingsOf(RunStore& store, const std::string& uid) {
  const std::int64_t run = store.idOf(uid);
  return guarded(store.database().file(), [&] {
    std::vector<FindingRecord> records;
    if (schemaVersionOf(store.database()) < kFindingsVersion) return records;
    std::vector<Finding> findings;
    std::set<std::string> dismissed;
    auto row = store.database().query(
        "SELECT json, epoch, dismissed OR rule IN (SELECT rule FROM dismissed_rule) FROM finding WHERE run = ?", run);
    while (row.executeStep()) {
      std::optional<Finding> finding = findingFromJson(row.getColumn(0).getString());
      if (!finding) continue;
      finding->epoch = row.getColumn(1).getInt64();
      if (row.getColumn(2).getInt64() != 0) dismissed.insert(finding->rule);
      findings.push_back(std::move(*finding));
    }
    for (Finding& finding : inOrder(std::move(findings))) {
      const bool isDismissed = dismissed.contains(finding.rule);
      records.push_back({std::move(finding), isDismissed});
    }
    return records;
  });
}

void setDismissed(RunStore& store, const std::string& uid, const std::string& rule, bool isDismissed) {
  store.requireWritable();
  const std::int64_t run = store.idOf(uid);
  guarded(store.database().file(), [&] {
    store.database().change("UPDATE finding SET dismissed = ? WHERE run = ? AND rule = ?", isDismissed ? 1 : 0, run,
                            rule);
  });
}

void setRuleDismissed(RunStore& store, const std::string& rule, bool isDismissed) {
  store.requireWritable();
  guarded(store.database().file(), [&] {
    store.database().change(isDismissed ? "INSERT OR IGNORE INTO dismissed_rule(rule) VALUES(?)"
                                        : "DELETE FROM dismissed_rule WHERE rule = ?",
                            rule);
  });
}

std::set<std::string> dismissedRules(RunStore& store) {
  return guarded(store.database().file(), [&] {
    std::set<std::string> rules;
    if (schemaVersionOf(store.database()) < kFindingsVersion) return rules;
    auto row = store.database().query("SELECT rule FROM dismissed_rule");
    while (row.executeStep()) rules.insert(row.getColumn(0).getString());
    return rules;
  });
}

void insertFinding(Database& database, std::int64_t run, const Finding& finding) {
  database.change(
      "INSERT INTO finding(run, rule, epoch, severity, json) VALUES(?, ?, ?, ?, ?) ON CONFLICT(run, rule) DO UPDATE "
      "SET severity = excluded.severity, json = excluded.json WHERE excluded.severity > severity",
      run, finding.rule, finding.epoch, static_cast<std::int64_t>(finding.severity), findingJson(finding));
}

}  // namespace core
