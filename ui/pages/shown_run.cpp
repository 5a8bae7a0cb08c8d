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
  connect(&controller_, &RunController::taken, this, [this](const core::Continuation& beginning) { take(beginning); });
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run) { begin(*run); });
  connect(&controller_, &RunController::batchesDone, this, [this](const std::vector<core::BatchDone>& batches) {
    for (const core::BatchDone& batch : batches) add(batch);
    emit batchesAdded(batches);
  });
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch) {
    add(epoch);
    emit changed();
  });
  connect(&controller_, &RunController::settingsChanged, this, [this](const core::SettingsChanged& change) {
    add(change);
    settings_ = change.settings;
    emit changed();
  });
  connect(&controller_, &RunController::found, this, [this](const core::Finding& finding) {
    add(finding);
    emit changed();
  });
  connect(&controller_, &RunController::finished, this, [this](const core::RunFinished& how) { add(how); });
}

// One that goes on has a past, which may not be the one that is in sight.
void ShownRun::take(const core::Continuation& beginning) {
  const std::string& resumed = beginning.origin.resumed;
  ++readings_;
  since_.clear();
  isReadingPast_ = !resumed.empty();
  if (resumed.empty() || resumed != uid_) {
    history_.clear();
    history_.setEarlier({});
    uid_ = resumed;
    settings_ = beginning.settings;
    emit cleared();
    emit changed();
  }
  if (isReadingPast_) readPast(resumed);
}

void ShownRun::readPast(const std::string& uid) {
  inBackground<StoredRun>(
      this, [store = store_, uid] { return readStoredRun(store, uid); },
      [this, reading = readings_](StoredRun run) {
        if (reading != readings_) return;
        isReadingPast_ = false;
        if (run.problem.empty()) {
          history_ = std::move(run.history);
          lookForEarlierRuns();
        }
        for (const core::TrainEvent& event : std::exchange(since_, {})) history_.add(event);
        emit changed();
      });
}

void ShownRun::add(const core::TrainEvent& event) {
  if (isReadingPast_) {
    since_.push_back(event);
  } else {
    history_.add(event);
  }
}

void ShownRun::begin(const core::RunStarted& run) {
  settings_ = run.settings;
  uid_ = controller_.runUid().toStdString();
  add(run);
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

void ShownRun::readAgain() {
  if (controller_.isActive() || uid_.empty()) return;
  inBackground<StoredRun>(
      this, [store = store_, uid = uid_] { return readStoredRun(store, uid); },
      [this](StoredRun run) {
        if (controller_.isActive() || !run.problem.empty() || run.details.summary.uid != uid_) return;
        run.isAgain = true;
        take(std::move(run));
      });
}

void ShownRun::showLast(const std::string& last) {
  inBackground<StoredRun>(
      this,
      [store = store_, last] {
        const std::string uid = runToBeginWith(store, last);
        return uid.empty() ? StoredRun() : readStoredRun(store, uid);
      },
      [this](StoredRun run) {
        const bool isThere = run.problem.empty() && !run.details.summary.uid.empty();
        if (!isThere || controller_.isActive() || !uid_.empty()) return;  // A person was quicker.
        run.isLast = true;
        take(std::move(run));
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
      [this, uid = uid_](std::vector<EarlierRun> runs) {
        if (uid != uid_) return;
        history_.setEarlier(std::move(runs));
        emit changed();
      });
}

}  // namespace ui
