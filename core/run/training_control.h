// SPDX-License-Identifier: GPL-3.0-or-later
// Pause, resume, stop and requests for a run in progress, from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>

#include "core/run/training_request.h"

namespace core {

class TrainingControl {
 public:
  TrainingControl() = default;
  ~TrainingControl();
  TrainingControl(const TrainingControl&) = delete;
  TrainingControl& operator=(const TrainingControl&) = delete;

  void pause();
  void resume();
  // Cannot be undone; also ends a pause.
  void stop();
  // Served between batches, also while the run is paused.
  void ask(TrainingRequest request);

  // Between serve() and close() the training thread serves what is asked.
  void serve(std::function<void(TrainingRequest&)> server);
  // The run is over: what waits or comes later is answered without a value.
  void close();
  // The training thread asks between batches: serves what waits, stays while paused, answers false once stop was asked for.
  [[nodiscard]] bool passOrStop();
  // The same for who must not stay long: answers after this time at the latest, and says why it could not pass.
  enum class Passage { Open, Paused, Stopping };
  [[nodiscard]] Passage passWithin(std::chrono::milliseconds time);
  // How long an epoch goes on before what it has done is kept in its middle; before the training begins. A program that is
  // killed loses no more than that.
  void setKeepEvery(std::chrono::seconds time) { keepEvery_ = time; }
  [[nodiscard]] std::chrono::seconds keepEvery() const { return keepEvery_; }
  [[nodiscard]] bool isPaused() const;
  [[nodiscard]] bool isStopping() const { return stop_.stop_requested(); }
  [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

 private:
  // Answers the oldest request; the lock is held before and after.
  void serveOne(std::unique_lock<std::mutex>& lock);

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  bool paused_ = false;
  bool closed_ = false;
  std::deque<TrainingRequest> requests_;
  std::function<void(TrainingRequest&)> server_;  // Set and called on the training thread alone.
  std::stop_source stop_;
  std::chrono::seconds keepEvery_ = std::chrono::minutes(10);
};

}  // namespace core
