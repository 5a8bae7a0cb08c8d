// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_snapshot.h"

#include <algorithm>

#include "core/base/error.h"
#include "ui/engine_words.h"

namespace ui {
namespace {

void readRuns(core::RunStore& store, RunSnapshot& snapshot) {
  const auto which = snapshot.question.isTrash ? core::WhichRuns::Trashed : core::WhichRuns::Kept;
  try {
    snapshot.runs = store.list(snapshot.question.query, which);
  } catch (const core::QueryError& error) {
    snapshot.mistake = QueryMistake{error.offset(), error.length(), engineWords(error.what())};
    return;
  }
  if (snapshot.question.only) {
    std::erase_if(snapshot.runs,
                  [&](const core::RunSummary& run) { return !snapshot.question.only->contains(run.uid); });
  }
  for (const std::string& key : snapshot.question.settings) snapshot.settings[key] = store.settingValues(key);
  if (snapshot.question.hasParameters) snapshot.parameters = store.parameterCounts();
}

}  // namespace

void RunReader::open() {
  if (!store_) store_ = std::make_unique<core::RunStore>(folder_, core::StoreAccess::ReadOnly);
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
    readRuns(*store_, *snapshot);
    snapshot->names = store_->queryNames();
    snapshot->all = store_->count(question.isTrash ? core::WhichRuns::Trashed : core::WhichRuns::Kept);
    snapshot->report = store_->report();
    last_ = question;
    version_ = version;
    hadRunning_ = std::any_of(snapshot->runs.begin(), snapshot->runs.end(),
                              [](const core::RunSummary& run) { return run.status == core::RunStatus::Running; });
  } catch (const core::Error& error) {
    store_.reset();
    snapshot->problem = engineWords(error.what());
  }
  return snapshot;
}

}  // namespace ui
