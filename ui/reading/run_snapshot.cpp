// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_snapshot.h"

#include <algorithm>

#include "core/base/error.h"

namespace ui {
void RunReader::open() {
  if (!store_) store_ = std::make_unique<core::RunStore>(folder_, core::StoreAccess::ReadOnly);
}

void RunReader::forget() {
  settings_.clear();
  names_.reset();
}

core::QueryNames RunReader::namesFor(const RunQuestion& question) {
  if (!names_) names_ = store_->queryNames();
  core::QueryNames names = *names_;
  names.shown = question.words;
  return names;
}

void RunReader::readRuns(RunSnapshot& snapshot) {
  const auto which = snapshot.question.isTrash ? core::WhichRuns::Trashed : core::WhichRuns::Kept;
  snapshot.names = namesFor(snapshot.question);
  try {
    snapshot.runs = store_->list(snapshot.question.query, which, snapshot.names);
  } catch (const core::QueryError& error) {
    snapshot.mistake = QueryMistake{error.offset(), error.length(), core::messageOf(error)};
    snapshot.runs = store_->list({}, which);
  }
  if (snapshot.question.only) {
    std::erase_if(snapshot.runs,
                  [&](const core::RunSummary& run) { return !snapshot.question.only->contains(run.uid); });
  }
}

void RunReader::addColumns(RunSnapshot& snapshot) {
  for (const std::string& key : snapshot.question.settings) {
    SettingColumn& column = settings_[key];
    if (!column) column = std::make_shared<SettingColumn::element_type>(store_->settingValues(key));
    snapshot.settings[key] = column;
  }
}

RunSnapshotPtr RunReader::read(const RunQuestion& question, bool always) {
  auto snapshot = std::make_shared<RunSnapshot>();
  snapshot->question = question;
  try {
    std::error_code ignored;
    snapshot->hasStore = std::filesystem::exists(folder_ / "afterimage.db", ignored);
    if (!snapshot->hasStore) return snapshot;
    open();
    const std::int64_t version = store_->version();
    if (!always && last_ == question && version == version_ && !hadRunning_) return nullptr;
    if (version != version_) forget();
    version_ = version;
    readRuns(*snapshot);
    addColumns(*snapshot);
    snapshot->all = store_->count(question.isTrash ? core::WhichRuns::Trashed : core::WhichRuns::Kept);
    snapshot->report = store_->report();
    last_ = question;
    hadRunning_ = std::any_of(snapshot->runs.begin(), snapshot->runs.end(),
                              [](const core::RunSummary& run) { return run.status == core::RunStatus::Running; });
  } catch (const std::exception& error) {
    store_.reset();  // Another connection counts versions anew.
    last_.reset();
    forget();
    snapshot->problem = core::messageOf(error);
  }
  return snapshot;
}

}  // namespace ui
