// SPDX-License-Identifier: GPL-3.0-or-later
// The run in progress as the window sees it: starts, steers and ends a training, records it, and turns its events into
// signals at the screen's rate. Nothing is dropped: batches come bundled, every epoch comes.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/run/engine.h"
#include "core/run/event_mailbox.h"
#include "core/store/run_continuation.h"
#include "ui/bridge/phase.h"

namespace ui {

class RunController : public QObject {
  Q_OBJECT

 public:
  explicit RunController(QObject* parent = nullptr);
  ~RunController() override;  // Stops a run in progress and waits for its batch; what was learnt is kept.

  // The engine is loaded after the window is shown; until then nothing can be started.
  void setEngine(std::shared_ptr<core::Engine> engine);
  [[nodiscard]] const std::shared_ptr<core::Engine>& engine() const { return engine_; }

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] bool isActive() const { return phase_ != Phase::Idle; }
  [[nodiscard]] QString runUid() const { return uid_; }
  [[nodiscard]] const std::shared_ptr<const core::RunStarted>& current() const { return started_; }

  // Begins a training recorded in this store. Only while idle. layerTable is kept with the run.
  void start(const core::Continuation& begin, const std::filesystem::path& store, const std::string& layerTable);
  void pause();
  void resume();
  void stop();
  void change(const core::LiveChange& change);
  // The answer comes on the window's thread; without a value where the run has ended.
  void tryImage(core::Image picture, QObject* context, std::function<void(std::optional<core::ProbeOutput>)> answer);

 signals:
  void phaseChanged(ui::Phase phase);
  void loading(std::size_t done, std::size_t total);
  void started(std::shared_ptr<const core::RunStarted> run);
  void batchesDone(const std::vector<core::BatchDone>& batches);
  void epochDone(const core::EpochDone& epoch);
  void picturesReady(const core::ImagesReady& pictures);
  void saved(std::int64_t epoch);
  void settingsChanged(const core::SettingsChanged& changed);
  void warned(const QString& sentence);
  // The disk is full, say; the run waits until there is room. "" when it goes on.
  void waiting(const QString& sentence);
  void finished(const core::RunFinished& finished);
  void stopped(const core::RunStopped& stopped);
  void failed(const core::RunFailed& failed);

 private:
  struct Recording;

  void drain();
  void take(const core::TrainEvent& event);
  void flushBatches();
  void setPhase(Phase phase);
  void end();

  std::shared_ptr<core::Engine> engine_;
  std::shared_ptr<Recording> recording_;
  std::unique_ptr<core::Session> session_;
  std::shared_ptr<const core::RunStarted> started_;
  std::vector<core::BatchDone> batches_;
  QTimer timer_;
  Phase phase_ = Phase::Idle;
  QString uid_;
  QString waitingFor_;
  bool isPauseWanted_ = false;
};

}  // namespace ui
