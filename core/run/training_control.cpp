// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/training_control.h"

#include <utility>

namespace core {
namespace {

void decline(const TrainingRequest& request) {
  if (const auto* const attempt = std::get_if<TryImage>(&request)) attempt->answer(std::nullopt);
}

}  // namespace

TrainingControl::~TrainingControl() { close(); }

void TrainingControl::pause() {
  const std::lock_guard lock(mutex_);
  paused_ = true;
}

void TrainingControl::resume() {
  {
    const std::lock_guard lock(mutex_);
    paused_ = false;
  }
  changed_.notify_all();
}

void TrainingControl::stop() { stop_.request_stop(); }

void TrainingControl::ask(TrainingRequest request) {
  {
    const std::lock_guard lock(mutex_);
    if (!closed_) {
      requests_.push_back(std::move(request));
      changed_.notify_all();
      return;
    }
  }
  decline(request);
}

void TrainingControl::serve(std::function<void(TrainingRequest&)> server) { server_ = std::move(server); }

void TrainingControl::close() {
  std::deque<TrainingRequest> left;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    left.swap(requests_);
  }
  server_ = nullptr;
  for (const TrainingRequest& request : left) decline(request);
}

bool TrainingControl::passOrStop() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, stop_.get_token(), [this] { return !paused_ || (server_ && !requests_.empty()); });
    if (stop_.stop_requested()) return false;
    if (!server_ || requests_.empty()) return true;
    serveOne(lock);
  }
}

TrainingControl::Passage TrainingControl::passWithin(std::chrono::milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  std::unique_lock lock(mutex_);
  while (true) {
    const bool woken = changed_.wait_until(lock, stop_.get_token(), end,
                                           [this] { return !paused_ || (server_ && !requests_.empty()); });
    if (stop_.stop_requested()) return Passage::Stopping;
    if (!woken) return Passage::Paused;
    if (!server_ || requests_.empty()) return Passage::Open;
    serveOne(lock);
  }
}

void TrainingControl::serveOne(std::unique_lock<std::mutex>& lock) {
  TrainingRequest request = std::move(requests_.front());
  requests_.pop_front();
  lock.unlock();
  server_(request);
  lock.lock();
}

bool TrainingControl::isPaused() const {
  const std::lock_guard lock(mutex_);
  return paused_;
}

}  // namespace core
