// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shown_run.h"

#include <utility>
#include <vector>

#include "core/run/run_name.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr std::size_t kEarlierRuns = 5;

}  // namespace

ShownRun::ShownRun(RunController& controller, std::filesystem::path store, QObject* parent)
    : QObject(parent), controller_(controller), store_(std::move(store)) {
  followController();
}

QString ShownRun::name() const {
  if (uid_.empty()) return {};
  return nameText(core::plannedRunName(settings_));
}

void ShownRun::followController() {
  connect(&controller_, &RunController::taken, this, [this](const core::Continuation& beginning) {
    if (!beginning.origin.resumed.empty()) return;  // What it has learnt stays in sight.
    history_.clear();
    uid_.clear();
    emit cleared();
    emit changed();
  });
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run) { begin(*run); });
  connect(&controller_, &RunController::batchesDone, this, [this](const std::vector<core::BatchDone>& batches) {
    for (const core::BatchDone& batch : batches) history_.add(batch);
    emit batchesAdded(batches);
  });
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch) {
    history_.add(epoch);
    emit changed();
  });
  connect(&controller_, &RunController::settingsChanged, this, [this](const core::SettingsChanged& change) {
    history_.add(change);
    settings_ = change.settings;
    emit changed();
  });
}

void ShownRun::begin(const core::RunStarted& run) {
  settings_ = run.settings;
  uid_ = controller_.runUid().toStdString();
  history_.add(run);
  emit begun(run);
  emit changed();
  lookForEarlierRuns();
}

void ShownRun::showKept(const std::string& uid) {
  inBackground<StoredRun>(
      this, [store = store_, uid] { return readStoredRun(store, uid); },
      [this](StoredRun run) {
        if (!controller_.isActive()) take(std::move(run));
      });
}

void ShownRun::showInterrupted() {
  inBackground<core::RunSummary>(
      this, [store = store_] { return interruptedRun(store); },
      [this](const core::RunSummary& run) {
        if (!run.uid.empty() && !controller_.isActive()) showKept(run.uid);
      });
}

void ShownRun::take(StoredRun run) {
  if (!run.problem.empty()) return emit failed(run.problem);
  uid_ = run.details.summary.uid;
  settings_ = run.settings;
  settings_.name = run.details.summary.name;
  history_ = std::move(run.history);
  emit keptShown(run);
  emit changed();
  lookForEarlierRuns();
}

void ShownRun::readOutputs(std::int64_t epoch) {
  inBackground<StoredOutputs>(
      this, [store = store_, uid = uid_, epoch] { return readStoredOutputs(store, uid, epoch); },
      [this, epoch, uid = uid_](const StoredOutputs& outputs) {
        if (uid == uid_) emit outputsRead(epoch, outputs);
      });
}

void ShownRun::lookForEarlierRuns() {
  inBackground<std::vector<EarlierRun>>(
      this,
      [store = store_, uid = uid_, settings = settings_] { return earlierRuns(store, uid, settings, kEarlierRuns); },
      [this](std::vector<EarlierRun> runs) {
        history_.setEarlier(std::move(runs));
        emit changed();
      });
}

}  // namespace ui
