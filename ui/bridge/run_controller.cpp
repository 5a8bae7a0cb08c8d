// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/run_controller.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/live_run.h"

namespace ui {
namespace {

constexpr int kDrainMilliseconds = 33;  // 30 times a second.

core::ModelCost costOf(core::Engine& engine, const core::RunSettings& settings) {
  try {
    return engine.cost(settings);
  } catch (const std::exception&) {  // The run says itself what is wrong with its settings.
    return {};
  }
}

core::RunFailed failureOf(const std::exception& exception) {
  const core::Error error = core::errorOf(exception);
  return {error.code(), error.subject(), error.message()};
}

}  // namespace

// What a run needs before it begins; made off the window's thread.
struct RunController::Prepared {
  core::ModelCost cost;
  std::shared_ptr<core::LiveLogs> logs;
  std::shared_ptr<LiveRun> run;            // Null where it cannot be recorded,
  std::optional<core::RunFailed> failure;  // and why not.
};

RunController::RunController(std::filesystem::path store, QObject* parent) : QObject(parent), store_(std::move(store)) {
  timer_.setInterval(kDrainMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &RunController::drain);
}

RunController::~RunController() {
  if (run_) run_->stop();
  session_.reset();
}

void RunController::setEngine(std::shared_ptr<core::Engine> engine) { engine_ = std::move(engine); }

// What a server lacks of them is known from the store, not from who sent it: the last logs may be replaced at any time.
void RunController::sendEarlierRuns() {
  if (isActive() || (logs_ && !areLogsEarlier_)) return;
  if (logs_) QThreadPool::globalInstance()->start([before = std::move(logs_)] { before->end(); });
  logs_ = logTargets_.mlflow ? std::make_shared<core::LiveLogs>(store_, logTargets_) : nullptr;
  areLogsEarlier_ = true;
  if (logs_) logs_->sendEarlierRuns();
  emit logsChanged();
}

StartAnswer RunController::start(const core::Continuation& beginning, Audience audience) {
  if (!engine_) return {{}, tr("Nothing can be trained yet: the part that computes is not loaded.")};
  if (isActive()) return {{}, tr("Another run is in progress. Wait for its end, or stop it first.")};
  const RunTicket ticket = ++ticket_;
  core::Continuation named = beginning;
  named.origin.program = QCoreApplication::applicationVersion().toStdString();
  started_.reset();
  uid_.clear();
  waitingFor_ = {};
  cost_ = {};
  setPhase(Phase::Loading);
  emit taken(named, ticket);
  prepare(named, audience == Audience::Everyone ? logTargets_ : core::LiveLogTargets());
  return {ticket, {}};
}

// The table of layers is kept with the run; measuring the model and opening the store take longer than a frame.
void RunController::prepare(const core::Continuation& beginning, const core::LiveLogTargets& targets) {
  inBackground<Prepared>(
      this,
      [engine = engine_, store = store_, pause = retryPause_, beginning, targets, before = logs_] {
        Prepared prepared;
        if (before) before->end();  // Two that send to one server would send things twice.
        if (!targets.empty()) prepared.logs = std::make_shared<core::LiveLogs>(store, targets);
        prepared.cost = costOf(*engine, beginning.settings);
        try {
          prepared.run =
              std::make_shared<LiveRun>(store, beginning.origin, prepared.cost.layerTable, pause, prepared.logs);
        } catch (const std::exception& error) {
          prepared.failure = failureOf(error);
        }
        return prepared;
      },
      [this, beginning, ticket = ticket_](const Prepared& prepared) {
        if (ticket == ticket_ && isActive()) begin(beginning, prepared);  // It may have been stopped meanwhile.
      });
}

void RunController::begin(const core::Continuation& beginning, const Prepared& prepared) {
  cost_ = prepared.cost;
  logs_ = prepared.logs;
  areLogsEarlier_ = false;
  emit logsChanged();
  std::optional<core::RunFailed> failure = prepared.failure;
  if (!failure) {
    try {
      session_ = engine_->start(beginning.settings, beginning.start,
                                [run = prepared.run](const core::TrainEvent& event) { run->handle(event); });
    } catch (const std::exception& error) {
      failure = failureOf(error);
    }
  }
  if (failure) return take(*failure);
  run_ = prepared.run;
  if (phase_ == Phase::Paused) session_->pause();
  timer_.start();
}

void RunController::pause() {
  if (phase_ != Phase::Loading && phase_ != Phase::Running) return;
  if (session_) session_->pause();
  setPhase(Phase::Paused);
}

void RunController::resume() {
  if (phase_ != Phase::Paused) return;
  if (session_) session_->resume();
  setPhase(started_ ? Phase::Running : Phase::Loading);
}

void RunController::stop() {
  if (!isActive() || phase_ == Phase::Stopping) return;
  if (!session_) return take(core::RunStopped{0});  // It has not begun, and will not.
  run_->stop();
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
  if (!run_) return;
  const LiveRun::News news = run_->takeNews();
  uid_ = QString::fromStdString(news.uid);
  const core::Message waitingFor = news.waitingFor;
  if (waitingFor != waitingFor_) {
    waitingFor_ = waitingFor;
    emit waiting(waitingFor, ticket_);
  }
  for (const core::TrainEvent& event : news.events) take(event);
  flushBatches();
}

void RunController::take(const core::TrainEvent& event) {
  if (const auto* const batch = std::get_if<core::BatchDone>(&event)) {
    batches_.push_back(*batch);
    return;
  }
  flushBatches();
  const auto emitEnd = [this](auto signal, const auto& how) {
    const RunTicket ticket = end();
    emit(this->*signal)(how, ticket);
  };
  std::visit(
      core::Overloaded{
          [this](const core::LoadingProgress& progress) { emit loading(progress.done, progress.total, ticket_); },
          [this](const core::RunStarted& run) {
            started_ = std::make_shared<const core::RunStarted>(run);
            if (phase_ == Phase::Loading) setPhase(Phase::Running);
            emit started(started_, ticket_);
          },
          [](const core::BatchDone&) {},
          [this](const core::EpochDone& epoch) { emit epochDone(epoch, ticket_); },
          [this](const core::ImagesReady& pictures) { emit picturesReady(pictures, ticket_); },
          [this](const core::WeightsReady& ready) { emit saved(ready.epoch, ticket_); },
          [this](const core::SettingsChanged& changed) { emit settingsChanged(changed, ticket_); },
          [this](const core::RunWarning& warning) { emit warned(warning.message, ticket_); },
          [this](const core::Finding& finding) { emit found(finding, ticket_); },
          [&](const core::RunFinished& how) { emitEnd(&RunController::finished, how); },
          [&](const core::RunStopped& how) { emitEnd(&RunController::stopped, how); },
          [&](const core::RunFailed& how) { emitEnd(&RunController::failed, how); },
      },
      event);
}

void RunController::flushBatches() {
  if (!batches_.empty()) emit batchesDone(std::exchange(batches_, {}), ticket_);
}

void RunController::setPhase(Phase phase) {
  if (phase_ == phase) return;
  phase_ = phase;
  emit phaseChanged(phase);
}

RunTicket RunController::end() {
  const RunTicket ticket = ticket_;
  timer_.stop();
  session_.reset();  // Its last event has come: the thread is about to end.
  run_.reset();
  setPhase(Phase::Idle);
  if (!logs_) sendEarlierRuns();  // Their sending ended for a run that is shown nowhere else.
  return ticket;
}

}  // namespace ui
