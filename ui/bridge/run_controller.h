// SPDX-License-Identifier: GPL-3.0-or-later
// The window's runs, one at a time: takes each that is to be trained or says why not, steers it, records it, and turns its
// events into signals at the screen's rate. Nothing is dropped: batches come bundled, every epoch comes.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/exchange/live_logs.h"
#include "core/run/engine.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/phase.h"

namespace ui {

class LiveRun;

// Counts the runs that were taken, from 1: whoever starts one knows by it which of the signals are about that one.
using RunTicket = std::int64_t;

// Who sees a run: also those for whom runs are shown elsewhere, or whoever sits here alone.
enum class Audience { Everyone, ThisWindow };

struct StartAnswer {
  std::optional<RunTicket> ticket;  // None where the run was not taken,
  QString refusal;                  // and why not, for people.
};

class RunController : public QObject {
  Q_OBJECT

 public:
  // Runs are recorded in this store.
  explicit RunController(std::filesystem::path store, QObject* parent = nullptr);
  ~RunController() override;  // Stops a run in progress and waits for its batch; what was learnt is kept.

  // The engine is loaded after the window is shown; until then nothing can be started.
  void setEngine(std::shared_ptr<core::Engine> engine);
  [[nodiscard]] const std::shared_ptr<core::Engine>& engine() const { return engine_; }
  // How long a full disk is left alone between two tries.
  void setRetryPause(std::chrono::milliseconds pause) { retryPause_ = pause; }

  // Where runs are shown besides the store, from the next one on.
  void setLogTargets(core::LiveLogTargets targets) { logTargets_ = std::move(targets); }
  // Sends there what earlier runs could not, unless a run of this window does so already. Call it where that may have changed.
  void sendEarlierRuns();
  // Of the run in progress, or else of the last one or of earlier ones; null where nothing is shown elsewhere.
  [[nodiscard]] const std::shared_ptr<core::LiveLogs>& logs() const { return logs_; }

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool isActive() const { return phase_ != Phase::Idle; }
  // Of the run in progress, or else of the last one; "" before it has started.
  [[nodiscard]] QString runUid() const { return uid_; }
  // Of the run in progress; null before it has started.
  [[nodiscard]] const std::shared_ptr<const core::RunStarted>& current() const { return started_; }
  // What the model of that run costs; zeros where it could not be measured.
  [[nodiscard]] const core::ModelCost& cost() const { return cost_; }

  // Takes the run, or refuses it, at once; never two at a time. The model is measured in the background, then the training
  // begins. How the run ends is told once the event loop is reached again, not before this has returned.
  StartAnswer start(const core::Continuation& beginning, Audience audience = Audience::Everyone);
  StartAnswer start(const core::RunSettings& settings, Audience audience = Audience::Everyone) {
    return start(core::Continuation{settings, {}, {}}, audience);
  }
  void pause();
  void resume();
  void stop();
  void change(const core::LiveChange& change);
  // The answer comes on the window's thread; without a value where the run has ended.
  void tryImage(core::Image picture, QObject* context, std::function<void(std::optional<core::ProbeOutput>)> answer);

 signals:
  // A run ends with exactly one of finished, stopped and failed. The phase is Idle by then, so that whoever hears of the
  // end may start the next run; who only hears of the phase starts nothing before the event loop is reached again.
  void phaseChanged(ui::Phase phase);
  void taken(const core::Continuation& beginning, ui::RunTicket ticket);
  // The run is shown elsewhere as well, or nowhere: logs() is its.
  void logsChanged();
  void loading(std::size_t done, std::size_t total, ui::RunTicket ticket);
  void started(std::shared_ptr<const core::RunStarted> run, ui::RunTicket ticket);
  void batchesDone(const std::vector<core::BatchDone>& batches, ui::RunTicket ticket);
  void epochDone(const core::EpochDone& epoch, ui::RunTicket ticket);
  void picturesReady(const core::ImagesReady& pictures, ui::RunTicket ticket);
  void saved(std::int64_t epoch, ui::RunTicket ticket);
  void settingsChanged(const core::SettingsChanged& changed, ui::RunTicket ticket);
  void warned(const core::Message& message, ui::RunTicket ticket);
  // The doctor has something to say of the run in progress.
  void found(const core::Finding& finding, ui::RunTicket ticket);
  // The disk is full, say; the run waits until there is room. "" when it goes on.
  void waiting(const core::Message& why, ui::RunTicket ticket);
  void finished(const core::RunFinished& finished, ui::RunTicket ticket);
  void stopped(const core::RunStopped& stopped, ui::RunTicket ticket);
  void failed(const core::RunFailed& failed, ui::RunTicket ticket);

 private:
  struct Prepared;

  void prepare(const core::Continuation& beginning, const core::LiveLogTargets& targets);
  void begin(const core::Continuation& beginning, const Prepared& prepared);
  void drain();
  void take(const core::TrainEvent& event);
  void flushBatches();
  void setPhase(Phase phase);
  // Idle from here on; answers whose end it was.
  RunTicket end();

  std::filesystem::path store_;
  std::shared_ptr<core::Engine> engine_;
  std::chrono::milliseconds retryPause_{1000};
  core::LiveLogTargets logTargets_;
  std::shared_ptr<core::LiveLogs> logs_;  // Goes on sending after its run's end.
  bool areLogsEarlier_ = false;           // Those of no run of this window.
  RunTicket ticket_ = 0;                  // Of the run in progress, or the last one.
  std::shared_ptr<LiveRun> run_;
  std::unique_ptr<core::Session> session_;
  std::shared_ptr<const core::RunStarted> started_;
  core::ModelCost cost_;
  std::vector<core::BatchDone> batches_;
  QTimer timer_;
  Phase phase_ = Phase::Idle;
  QString uid_;
  core::Message waitingFor_;
};

}  // namespace ui
