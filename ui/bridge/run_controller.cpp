// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/run_controller.h"

#include <QCoreApplication>
#include <QPointer>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/store/durable_sink.h"

namespace ui {
namespace {

constexpr int kDrainMilliseconds = 33;  // 30 times a second.

}  // namespace

// What the training thread needs; it may outlive the window's interest by a batch.
struct RunController::Recording {
  core::EventMailbox mailbox;
  std::optional<core::DurableSink> keeper;
  std::stop_source stopping;

  std::mutex mutex;
  std::condition_variable_any never;
  QString waitingFor;  // Guarded by mutex.
  QString uid;         // Guarded by mutex.

  // A full disk holds the run until there is room or somebody stops it.
  bool waitForSpace(const std::string& sentence) {
    if (stopping.stop_requested()) return false;
    std::unique_lock lock(mutex);
    waitingFor = QString::fromStdString(sentence);
    never.wait_for(lock, stopping.get_token(), std::chrono::seconds(1), [] { return false; });
    return true;
  }

  void handle(const core::TrainEvent& event) {
    keeper->handle(event);
    const std::lock_guard lock(mutex);
    waitingFor.clear();
    uid = QString::fromStdString(keeper->runUid());
  }
};

RunController::RunController(QObject* parent) : QObject(parent) {
  timer_.setInterval(kDrainMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &RunController::drain);
}

RunController::~RunController() {
  if (recording_) recording_->stopping.request_stop();
  session_.reset();
}

void RunController::setEngine(std::shared_ptr<core::Engine> engine) { engine_ = std::move(engine); }

void RunController::start(const core::Continuation& begin, const std::filesystem::path& store,
                          const std::string& layerTable) {
  Q_ASSERT(engine_ && phase_ == Phase::Idle);
  setPhase(Phase::Loading);
  isPauseWanted_ = false;
  waitingFor_.clear();
  started_.reset();
  uid_.clear();
  recording_ = std::make_shared<Recording>();
  Recording* const recording = recording_.get();
  try {
    recording->keeper.emplace(
        store, begin.origin, [layerTable] { return layerTable; },
        [recording](const std::string& sentence) { return recording->waitForSpace(sentence); },
        [recording](const core::TrainEvent& event) { recording->mailbox.post(event); });
  } catch (const core::Error& error) {
    recording_.reset();
    setPhase(Phase::Idle);
    emit failed({error.code(), error.subject(), error.what()});
    return;
  }
  timer_.start();
  session_ = engine_->start(begin.settings, begin.start,
                            [held = recording_](const core::TrainEvent& event) { held->handle(event); });
}

void RunController::pause() {
  if (!session_ || phase_ == Phase::Stopping) return;
  isPauseWanted_ = true;
  session_->pause();
  setPhase(Phase::Paused);
}

void RunController::resume() {
  if (!session_ || phase_ != Phase::Paused) return;
  isPauseWanted_ = false;
  session_->resume();
  setPhase(started_ ? Phase::Running : Phase::Loading);
}

void RunController::stop() {
  if (!session_ || phase_ == Phase::Stopping) return;
  recording_->stopping.request_stop();
  session_->stop();
  setPhase(Phase::Stopping);
}

void RunController::change(const core::LiveChange& change) {
  if (session_) session_->change(change);
}

void RunController::tryImage(core::Image picture, QObject* context,
                             std::function<void(std::optional<core::ProbeOutput>)> answer) {
  if (!session_) return answer(std::nullopt);
  const auto deliver = [guard = QPointer<QObject>(context), answer = std::move(answer)](auto output) {
    QCoreApplication* const application = QCoreApplication::instance();
    if (application == nullptr) return;
    auto held = std::make_shared<std::optional<core::ProbeOutput>>(std::move(output));
    QMetaObject::invokeMethod(
        application,
        [guard, answer, held] {
          if (guard) answer(std::move(*held));
        },
        Qt::QueuedConnection);
  };
  session_->tryImage({std::move(picture), deliver});
}

void RunController::drain() {
  if (!recording_) return;
  const std::shared_ptr<Recording> recording = recording_;  // Handlers may end the run.
  QString waitingFor;
  {
    const std::lock_guard lock(recording->mutex);
    waitingFor = recording->waitingFor;
    uid_ = recording->uid;
  }
  if (waitingFor != waitingFor_) {
    waitingFor_ = waitingFor;
    emit waiting(waitingFor);
  }
  for (const core::TrainEvent& event : recording->mailbox.takeAll()) take(event);
  flushBatches();
}

void RunController::take(const core::TrainEvent& event) {
  if (const auto* const batch = std::get_if<core::BatchDone>(&event)) {
    batches_.push_back(*batch);
    return;
  }
  flushBatches();
  std::visit(core::Overloaded{
                 [this](const core::LoadingProgress& progress) { emit loading(progress.done, progress.total); },
                 [this](const core::RunStarted& run) {
                   started_ = std::make_shared<const core::RunStarted>(run);
                   if (phase_ == Phase::Loading) setPhase(Phase::Running);
                   emit started(started_);
                 },
                 [](const core::BatchDone&) {},
                 [this](const core::EpochDone& epoch) { emit epochDone(epoch); },
                 [this](const core::ImagesReady& pictures) { emit picturesReady(pictures); },
                 [this](const core::WeightsReady& ready) { emit saved(ready.epoch); },
                 [this](const core::SettingsChanged& changed) { emit settingsChanged(changed); },
                 [this](const core::RunWarning& warning) { emit warned(QString::fromStdString(warning.sentence)); },
                 [this](const core::RunFinished& done) {
                   end();
                   emit finished(done);
                 },
                 [this](const core::RunStopped& done) {
                   end();
                   emit stopped(done);
                 },
                 [this](const core::RunFailed& failure) {
                   end();
                   emit failed(failure);
                 },
             },
             event);
}

void RunController::flushBatches() {
  if (!batches_.empty()) emit batchesDone(std::exchange(batches_, {}));
}

void RunController::setPhase(Phase phase) {
  if (phase_ == phase) return;
  phase_ = phase;
  emit phaseChanged(phase);
}

void RunController::end() {
  timer_.stop();
  session_.reset();  // Its last event has come: the thread is about to end.
  recording_.reset();
  setPhase(Phase::Idle);
}

}  // namespace ui
