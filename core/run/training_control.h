// SPDX-License-Identifier: GPL-3.0-or-later
// Pause, resume and stop for a run in progress, from any thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace core {

class TrainingControl {
 public:
  void pause();
  void resume();
  // Cannot be undone; also ends a pause.
  void stop();

  // The training thread asks between batches: waits while paused, answers false once stop was asked for.
  [[nodiscard]] bool passOrStop();
  [[nodiscard]] bool isPaused() const;
  [[nodiscard]] bool isStopping() const { return stop_.stop_requested(); }
  [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

 private:
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  bool paused_ = false;
  std::stop_source stop_;
};

}  // namespace core
