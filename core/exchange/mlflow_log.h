// SPDX-License-Identifier: GPL-3.0-or-later
// A run on an MLflow server while it trains. All sending is done on a thread of its own out of the store, so that a server that
// is slow, away or broken never holds the training; a note beside the store tells of a run that is not all there yet.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/exchange/live_log_state.h"
#include "core/exchange/mlflow_sync.h"
#include "core/run/train_event.h"

namespace core {

class MlflowLog {
 public:
  MlflowLog(std::filesystem::path store, MlflowTarget target);
  // Ends what is under way.
  ~MlflowLog();
  MlflowLog(const MlflowLog&) = delete;
  MlflowLog& operator=(const MlflowLog&) = delete;

  // After the store has taken the event. Never waits, never throws for what a server or a full disk does.
  void handle(const std::string& uid, const TrainEvent& event);

  // After the run: waits for what is left, at most so long.
  void finish(std::chrono::milliseconds patience);
  // Any thread: how far it is; none before the run has begun.
  [[nodiscard]] std::optional<LiveLogState> state() const;
  // Ends what is under way; what is lacking stays noted.
  void end();

 private:
  class Sender;
  std::unique_ptr<Sender> sender_;
};

}  // namespace core
