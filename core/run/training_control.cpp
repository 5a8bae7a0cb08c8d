// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/training_control.h"

namespace core {

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

bool TrainingControl::passOrStop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, stop_.get_token(), [this] { return !paused_; });
  return !stop_.stop_requested();
}

bool TrainingControl::isPaused() const {
  const std::lock_guard lock(mutex_);
  return paused_;
}

}  // namespace core
