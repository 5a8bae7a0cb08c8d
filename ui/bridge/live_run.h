// SPDX-License-Identifier: GPL-3.0-or-later
// A run as its own thread sees it: each event is recorded, then lies ready for the window. It may outlive the window's
// interest by a batch.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

#include "core/exchange/live_logs.h"
#include "core/run/event_mailbox.h"
#include "core/run/train_event.h"
#include "core/store/durable_sink.h"
#include "core/store/run_recorder.h"

namespace ui {

class LiveRun {
 public:
  // retryPause: how long a full disk is left alone between two tries. logs: where it is shown besides; null for nowhere. Throws
  // like core::RunRecorder.
  LiveRun(const std::filesystem::path& store, core::RunOrigin origin, const std::string& layerTable,
          std::chrono::milliseconds retryPause, std::shared_ptr<core::LiveLogs> logs = {});

  // Called on the run's thread, one event at a time. Throws where an event cannot be kept and nobody waits for room.
  void handle(const core::TrainEvent& event);

  // Any thread: no longer waits for room.
  void stop() { stopping_.request_stop(); }

  struct News {
    std::vector<core::TrainEvent> events;  // Since the last time, in order, and all of them kept.
    std::string uid;                       // "" before RunStarted, unless a run goes on.
    core::Message waitingFor;              // Why the run waits; nothing where it does not.
  };
  // Any thread, but one reader.
  [[nodiscard]] News takeNews();

 private:
  void post(const core::TrainEvent& event);
  void waitFor(const core::Message& why);

  bool hasGivenWay_ = false;  // Used on the run's thread alone.
  std::stop_source stopping_;
  core::EventMailbox mailbox_;
  std::mutex mutex_;
  std::string uid_;  // Guarded by mutex_, like what follows.
  core::Message waitingFor_;
  core::DurableSink sink_;
  std::shared_ptr<core::LiveLogs> logs_;
};

}  // namespace ui
