// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/lesson_run.h"

#include <utility>

#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "core/store/run_changes.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/store_worker.h"
#include "ui/setup/sample_maker.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr const char* kSample = "emoji-sketch";  // Pairs with nearly grey targets, as the record's were.

struct KeptLesson {
  StoredRun run;
  StoredOutputs outputs;  // Of its last epoch.
};

}  // namespace

core::RunSettings lessonSettings(const LessonTrial& trial, const std::string& folder, const LessonMachine& machine) {
  core::RunSettings settings = core::recipeNamed(trial.recipe).settings;
  core::changeSettings(settings, trial.changes);
  core::changeSettings(settings, {{"device", machine.device}, {"threads", machine.threads}});
  settings.name = trial.tag;
  settings.data.folder = folder;
  return settings;
}

LessonRun::LessonRun(const LessonTrial& trial, RunController& controller, StoreWorker& worker, QObject* parent)
    : QObject(parent),
      trial_(trial),
      controller_(controller),
      worker_(worker),
      maker_(new SampleMaker(this)),
      recipe_(core::recipeNamed(trial.recipe)) {
  connect(maker_, &SampleMaker::progressed, this, &LessonRun::progressed);
  connect(maker_, &SampleMaker::made, this, &LessonRun::train);
  connect(maker_, &SampleMaker::failed, this, &LessonRun::end);
  followController();
}

QString LessonRun::problem() const { return problem_.empty() ? refusal_ : messageText(problem_); }

void LessonRun::followController() {
  connect(&controller_, &RunController::loading, this, [this](std::size_t done, std::size_t total, RunTicket ticket) {
    if (isOurs(ticket)) emit progressed(static_cast<int>(done), static_cast<int>(total));
  });
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run, RunTicket ticket) {
            if (isOurs(ticket)) begin(*run);
          });
  connect(&controller_, &RunController::batchesDone, this,
          [this](const std::vector<core::BatchDone>& batches, RunTicket ticket) {
            if (!isOurs(ticket)) return;
            for (const core::BatchDone& batch : batches) history_.add(batch);
            emit batchesAdded(batches);
          });
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch, RunTicket ticket) {
    if (!isOurs(ticket)) return;
    history_.add(epoch);
    emit changed();
  });
  connect(&controller_, &RunController::picturesReady, this, [this](const core::ImagesReady& ready, RunTicket ticket) {
    if (!isOurs(ticket)) return;
    outputs_ = ready.outputs;
    pictureEpochs_.push_back(ready.epoch);
    emit outputsAdded(ready.epoch, outputs_);
  });
  connect(&controller_, &RunController::found, this, [this](const core::Finding& finding, RunTicket ticket) {
    if (!isOurs(ticket)) return;
    history_.add(finding);
    emit changed();
  });
  connect(&controller_, &RunController::finished, this, [this](const core::RunFinished& how, RunTicket ticket) {
    if (!isOurs(ticket)) return;
    history_.add(how);
    end({});
  });
  connect(&controller_, &RunController::stopped, this, [this](const core::RunStopped&, RunTicket ticket) {
    if (isOurs(ticket)) end({});
  });
  connect(&controller_, &RunController::failed, this, [this](const core::RunFailed& how, RunTicket ticket) {
    if (isOurs(ticket)) end(how.message);
  });
}

void LessonRun::start() {
  if (isBusy()) return;
  problem_ = {};
  refusal_.clear();
  isStopWanted_ = false;
  setState(State::Drawing);
  maker_->make(kSample);
}

// Drawing cannot be broken off; nothing is trained after it.
void LessonRun::stop() {
  if (state_ == State::Drawing) isStopWanted_ = true;
  if (ticket_) controller_.stop();
}

void LessonRun::train(const QString& folder) {
  if (isStopWanted_) return setState(State::Stopped);
  // A team's server is no place for exercises.
  const StartAnswer answer =
      controller_.start(lessonSettings(trial_, folder.toStdString(), machine_), Audience::ThisWindow);
  ticket_ = answer.ticket;
  refusal_ = answer.refusal;
  setState(ticket_ ? State::Training : State::Failed);
}

void LessonRun::begin(const core::RunStarted& run) {
  uid_ = controller_.runUid();
  keptUid_.clear();
  history_.add(run);
  trainedWith_ = run.settings;
  baselines_ = run.baselines;
  probes_ = run.probes;
  outputs_.reset();
  pictureEpochs_.clear();
  worker_.run([uid = uid_.toStdString(),
               tag = std::string(trial_.tag)](core::RunStore& store) { core::RunChanges(store, uid).addTag(tag); },
              [this](const core::Message& problem) {
                if (problem.empty()) return;
                problem_ = problem;  // It trains all the same, but will not be found again.
                emit changed();
              });
  emit begun();
  emit changed();
}

// What an earlier run showed is gone as soon as another one has begun, not before.
void LessonRun::end(const core::Message& problem) {
  const bool hasBegun = ticket_ && controller_.runUid() == uid_ && !uid_.isEmpty();
  ticket_.reset();
  if (!problem.empty()) {
    problem_ = problem;
    return setState(State::Failed);
  }
  setState(hasBegun && history_.lastEpoch() > 0 ? State::Done : State::Stopped);
}

void LessonRun::setState(State state) {
  state_ = state;
  emit changed();
}

void LessonRun::setKept(const QString& uid) {
  if (state_ != State::Untried || uid.isEmpty()) return;  // What happened here is newer.
  keptUid_ = uid;
  emit changed();
}

void LessonRun::read() {
  if (keptUid_.isEmpty() || state_ != State::Untried) return;
  setState(State::Reading);
  inBackground<KeptLesson>(
      this,
      [store = worker_.store(), uid = keptUid_.toStdString()] {
        KeptLesson kept{readStoredRun(store, uid), nullptr};
        if (!kept.run.pictureEpochs.empty()) {
          kept.outputs = readStoredOutputs(store, uid, kept.run.pictureEpochs.back());
        }
        return kept;
      },
      [this](KeptLesson kept) {
        if (state_ != State::Reading) return;  // It was begun anew meanwhile.
        outputs_ = kept.outputs;
        take(std::move(kept.run));
      });
}

// One that cannot be read can still be trained again.
void LessonRun::take(StoredRun run) {
  keptUid_.clear();
  if (!run.problem.empty()) {
    problem_ = run.problem;
    return setState(State::Failed);
  }
  uid_ = QString::fromStdString(run.details.summary.uid);
  baselines_ = run.details.started.baselines;
  trainedWith_ = run.settings;
  history_ = std::move(run.history);
  probes_ = run.probes;
  pictureEpochs_ = run.pictureEpochs;
  state_ = State::Done;
  emit begun();
  if (outputs_) emit outputsRead(pictureEpochs_.back(), outputs_);
  emit changed();
}

void LessonRun::readOutputs(std::int64_t epoch) {
  inBackground<StoredOutputs>(
      this, [store = worker_.store(), uid = uid_.toStdString(), epoch] { return readStoredOutputs(store, uid, epoch); },
      [this, epoch, uid = uid_](const StoredOutputs& outputs) {
        if (uid == uid_) emit outputsRead(epoch, outputs);
      });
}

}  // namespace ui
