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
  if (comparison.chosen.empty()) {
    return ComparisonWords::tr(
        "Nothing is compared yet. Choose two runs or more, and their pictures, curves and settings "
        "stand side by side here.");
  }
  if (comparison.runs.empty()) {
    const ComparedRun& first = *comparison.odd.front().run;
    return ComparisonWords::tr("%1 cannot be shown. %2").arg(first.name(), messageText(first.problem));
  }
  if (!comparison.pictures->empty()) return {};
  return ComparisonWords::tr("%1 keeps no pictures yet.").arg(comparison.runs.front()->name());
}

// Those that fit together apart from those that do not.
void sortRuns(Comparison& comparison) {
  FittingRuns fitting = fittingRuns(comparison.chosen);
  for (std::size_t run = 0; run < comparison.chosen.size(); ++run) {
    const ComparedRunPtr& each = comparison.chosen[run];
    if (std::find(fitting.runs.begin(), fitting.runs.end(), run) != fitting.runs.end()) {
      comparison.runs.push_back(each);
    } else {
      comparison.odd.push_back(
          {each, each->problem.empty() ? OddRun::Reason::OtherPictures : OddRun::Reason::Unreadable});
    }
  }
  comparison.pictures = std::make_shared<const std::vector<SharedPicture>>(std::move(fitting.pictures));
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
  if (!uids.empty()) comparison.chosen = readComparedRuns(folder, uids);
  sortRuns(comparison);
  comparison.noPictures = whyNoPictures(comparison);
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    for (core::RunSummary& run : store.list()) {
      const bool isChosen = std::find(uids.begin(), uids.end(), run.uid) != uids.end();
      if (!isChosen) comparison.choosable.push_back(std::move(run));
      if (comparison.choosable.size() == kChoosable) break;
    }
    readBackground(store, comparison);
  } catch (const std::exception& error) {
    if (comparison.noPictures.isEmpty() || comparison.runs.empty()) {
      comparison.noPictures = messageText(core::messageOf(error));
    }
  }
  return comparison;
}

}  // namespace ui
