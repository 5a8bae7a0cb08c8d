// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/mending.h"

#include <algorithm>
#include <cmath>

#include "core/run/settings_schema.h"

namespace core {
namespace {

const SettingValue* valueOf(const std::vector<SettingInUse>& settings, const std::string& key) {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const SettingInUse& one) { return one.spec.key == key; });
  return found == settings.end() ? nullptr : &found->value;
}

bool isMended(const std::string& rule, const std::vector<FindingRecord>& after) {
  return std::none_of(after.begin(), after.end(), [&](const FindingRecord& record) {
    return record.finding.rule == rule && record.finding.severity != Severity::Note;
  });
}

void addFigures(const FollowedRun& before, const FollowedRun& after, Mending& mending) {
  const bool isOneKind =
      before.settings.loss == after.settings.loss && before.settings.data.range == after.settings.data.range;
  for (const char* const metric : {"val_loss", "val_psnr"}) {
    if (!isOneKind && std::string_view(metric) == "val_loss") continue;
    const MetricSummary* const old = before.summary.metric(metric);
    const MetricSummary* const now = after.summary.metric(metric);
    if (old == nullptr || now == nullptr || !std::isfinite(old->best) || !std::isfinite(now->best)) continue;
    mending.metric = metric;
    mending.before = old->best;
    mending.after = now->best;
    return;
  }
}

}  // namespace

bool hasFix(const RunSettings& settings, const SettingMap& fix) {
  if (settings.architecture.name.empty()) return false;  // Another program's run: its settings are not known.
  const std::vector<SettingInUse> held = settingsInUse(settings);
  return !fix.empty() && std::all_of(fix.begin(), fix.end(), [&](const auto& change) {
    const SettingValue* const value = valueOf(held, change.first);
    return value != nullptr && *value == change.second;
  });
}

std::vector<Mending> mendings(const FollowedRun& before, const FollowedRun& after) {
  std::vector<Mending> found;
  for (const FindingRecord& record : before.findings) {
    const Finding& finding = record.finding;
    if (hasFix(before.settings, finding.fix) || !hasFix(after.settings, finding.fix)) continue;
    const bool isConsequence = std::any_of(found.begin(), found.end(), [&](const Mending& other) {
      return other.finding.rule == finding.cause || other.finding.fix == finding.fix;
    });
    if (isConsequence) continue;
    Mending mending{finding, isMended(finding.rule, after.findings), {}};
    addFigures(before, after, mending);
    found.push_back(std::move(mending));
  }
  return found;
}

}  // namespace core
