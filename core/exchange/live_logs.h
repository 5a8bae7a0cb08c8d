// SPDX-License-Identifier: GPL-3.0-or-later
// Where a run is shown while it trains, besides the store: a folder of TensorBoard's logs, an MLflow server, or a folder of
// MLflow's at its end. Whatever goes wrong there is told and never disturbs the training.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/exchange/live_log_state.h"
#include "core/exchange/mlflow_sync.h"
#include "core/run/train_event.h"

namespace core {

struct LiveLogTargets {
  std::filesystem::path tensorBoard{};   // The folder that TensorBoard is started with; "" for none.
  std::optional<MlflowTarget> mlflow{};  // A server, or a folder of MLflow's.

  [[nodiscard]] bool empty() const { return tensorBoard.empty() && !mlflow; }
};

// What people typed for MLflow: "host:5000" is an address, "~/mlruns" a folder.
[[nodiscard]] std::string typedMlflowPlace(const std::string& typed);
// Asks the server for its experiments: why that cannot be; nothing where it answers, and for a folder. May take half a minute.
[[nodiscard]] Message mlflowProblem(const MlflowTarget& target);

// One run's, or, before there is one, those of earlier runs.
class LiveLogs {
 public:
  LiveLogs(std::filesystem::path store, LiveLogTargets targets);
  ~LiveLogs();  // As end().
  LiveLogs(const LiveLogs&) = delete;
  LiveLogs& operator=(const LiveLogs&) = delete;

  // On the run's thread, after the store has taken the event. name: as the run is kept. Neither waits for anybody nor throws.
  void handle(const std::string& uid, const std::string& name, const TrainEvent& event);

  // Before any run: sends to the server what earlier runs could not, on a thread of its own, again and again until all is
  // there. Does nothing where nothing waits.
  void sendEarlierRuns();

  // Any thread; none before the run has begun, or earlier ones are being sent.
  [[nodiscard]] std::vector<LiveLogState> states() const;
  // After the run: waits for what is left, at most so long for a server.
  std::vector<LiveLogState> finish(std::chrono::milliseconds patience);
  // Ends what is under way within a second or so. What a server lacks then is sent with the next run that is shown there.
  void end();

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace core
