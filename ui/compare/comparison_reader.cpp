// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison_reader.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/query/query.h"
#include "core/run/settings_schema.h"
#include "core/store/run_store.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr std::size_t kChoosable = 1000;

class ComparisonWords {
  Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

QString whyNoPictures(const Comparison& comparison) {
  if (comparison.runs.empty()) {
    return ComparisonWords::tr("Choose runs to compare: with “Add run”, or on the page Runs.");
  }
  for (const ComparedRunPtr& run : comparison.runs) {
    if (!run->problem.empty())
      return ComparisonWords::tr("%1 cannot be shown. %2").arg(run->name(), messageText(run->problem));
    if (!run->probes) return ComparisonWords::tr("%1 keeps no pictures yet.").arg(run->name());
  }
  if (comparison.pictures->empty()) {
    return ComparisonWords::tr(
        "These runs have no picture in common: they were trained on different ones. "
        "Their figures cannot be compared either. “Use this picture” shows what each makes of "
        "one that you choose.");
  }
  return {};
}

// Settings that all runs on these pictures can be told apart by.
void readBackground(core::RunStore& store, Comparison& comparison) {
  if (comparison.runs.empty() || comparison.runs.front()->details.dataset.empty()) return;
  for (core::RunSummary& run :
       store.list("dataset = " + core::quotedInQuery(comparison.runs.front()->details.dataset))) {
    comparison.background.push_back({std::move(run), {}});
  }
  for (const core::SettingInUse& setting : core::allSettings()) {
    const std::string& key = setting.spec.key;
    const bool isKnown =
        std::find(comparison.settingKeys.begin(), comparison.settingKeys.end(), key) != comparison.settingKeys.end();
    if (key == "seed" || isKnown) continue;  // Seeds are luck, not a choice.
    const std::map<std::string, std::string> values = store.settingValues(key);
    std::set<std::string> distinct;
    for (const OtherComparedRun& run : comparison.background) {
      const auto found = values.find(run.summary.uid);
      if (found != values.end()) distinct.insert(found->second);
    }
    if (distinct.size() < 2) continue;
    comparison.settingKeys.push_back(key);
    for (OtherComparedRun& run : comparison.background) {
      const auto found = values.find(run.summary.uid);
      if (found != values.end()) run.settings[key] = found->second;
    }
  }
}

}  // namespace

Comparison readComparison(const std::filesystem::path& folder, const std::vector<std::string>& uids) {
  Comparison comparison;
  if (!uids.empty()) comparison.runs = readComparedRuns(folder, uids);
  comparison.pictures = std::make_shared<const std::vector<SharedPicture>>(sharedPictures(comparison.runs));
  comparison.noPictures = whyNoPictures(comparison);
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    for (core::RunSummary& run : store.list()) {
      const bool isChosen = std::find(uids.begin(), uids.end(), run.uid) != uids.end();
      if (!isChosen) comparison.choosable.push_back(std::move(run));
      if (comparison.choosable.size() == kChoosable) break;
    }
    readBackground(store, comparison);
  } catch (const core::Error& error) {
    if (comparison.noPictures.isEmpty() || comparison.runs.empty()) {
      comparison.noPictures = messageText(core::messageOf(error));
    }
  }
  return comparison;
}

}  // namespace ui
