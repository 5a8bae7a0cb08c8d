// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/compared_run.h"

#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/run/imported_run.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"
#include "ui/reading/stored_run.h"

namespace ui {
namespace {

// An imported run names at most its loss, in words of its own.
core::RunSettings knownSettings(const core::RunDetails& details) {
  const auto imported = core::parseImported(details.settings);
  if (!imported) return core::settingsOf(details);
  core::RunSettings settings;
  const auto loss = imported->parameters.find("loss");
  settings.loss = loss == imported->parameters.end() ? std::string() : loss->second;
  return settings;
}

ComparedRunPtr readComparedRun(core::RunStore& store, const std::string& uid) {
  auto run = std::make_shared<ComparedRun>();
  run->details.summary.uid = uid;
  try {
    const core::KeptRun kept(store, uid);
    run->details = kept.details();
    run->settings = knownSettings(run->details);
    run->curves = kept.curves();
    run->findings = core::findingsOf(store, uid);
    run->probes = storedProbes(store, uid);
    for (core::ImageSheet& sheet : kept.sheets(core::SheetKind::Output)) {
      run->sheets.emplace(sheet.epoch, std::move(sheet));
    }
    if (const core::MetricSummary* const loss = run->details.summary.metric("val_loss");
        loss != nullptr && std::isfinite(loss->best)) {
      run->bestEpoch = loss->bestEpoch;
    }
  } catch (const std::exception& error) {
    run->problem = core::messageOf(error);
  }
  return run;
}

std::optional<std::int64_t> ifStored(const ComparedRun& run, std::optional<std::int64_t> epoch) {
  return epoch && run.sheets.contains(*epoch) ? epoch : std::nullopt;
}

std::optional<std::int64_t> lastWithin(const ComparedRun& run, double seconds) {
  std::optional<std::int64_t> last;
  for (const auto& [epoch, ended] : secondsAfterEpochs(run)) {
    if (ended <= seconds) last = epoch;
  }
  return last;
}

}  // namespace

std::vector<ComparedRunPtr> readComparedRuns(const std::filesystem::path& folder,
                                             const std::vector<std::string>& uids) {
  std::vector<ComparedRunPtr> runs;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    for (const std::string& uid : uids) runs.push_back(readComparedRun(store, uid));
  } catch (const std::exception& error) {
    for (std::size_t i = runs.size(); i < uids.size(); ++i) {
      auto run = std::make_shared<ComparedRun>();
      run->details.summary.uid = uids[i];
      run->problem = core::messageOf(error);
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

std::map<std::int64_t, double> secondsAfterEpochs(const ComparedRun& run) {
  std::map<std::int64_t, double> ends;
  double seconds = 0.0;
  for (const core::EpochRecord& epoch : run.curves.epochs) {
    seconds += epoch.trainingSeconds + epoch.evaluationSeconds;
    ends[epoch.epoch] = seconds;
  }
  return ends;
}

std::optional<std::int64_t> epochOf(const ComparedRun& run, EpochRule rule, std::int64_t place) {
  switch (rule) {
    case EpochRule::Best: return ifStored(run, run.bestEpoch);
    case EpochRule::Same: return ifStored(run, place);
    case EpochRule::SameTime: return ifStored(run, lastWithin(run, static_cast<double>(place)));
    case EpochRule::Last: return run.sheets.empty() ? std::nullopt : std::optional(run.sheets.rbegin()->first);
  }
  return std::nullopt;
}

std::vector<std::int64_t> placesOf(const std::vector<ComparedRunPtr>& runs, EpochRule rule) {
  std::set<std::int64_t> places;
  for (const ComparedRunPtr& run : runs) {
    if (rule == EpochRule::SameTime) {
      for (const auto& [epoch, ended] : secondsAfterEpochs(*run)) {
        places.insert(static_cast<std::int64_t>(std::ceil(ended)));
      }
    } else {
      for (const auto& [epoch, sheet] : run->sheets) places.insert(epoch);
    }
  }
  return {places.begin(), places.end()};
}

}  // namespace ui
