// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/keep_alive.h"

#include <chrono>
#include <utility>

#include "core/engine/process_group.h"

namespace core {
namespace {

constexpr std::chrono::seconds kBetweenSigns{1};

}  // namespace

KeepAlive::KeepAlive(ProcessGroup* group) : group_(group) {
  if (group_ != nullptr) thread_ = std::thread([this] { ask(); });
}

KeepAlive::~KeepAlive() { end(false); }

void KeepAlive::finish() {
  end(true);
  if (failure_ != nullptr) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void KeepAlive::end(bool isDone) {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    isDone_ = isDone;
    isGivenUp_ = !isDone;
  }
  changed_.notify_all();
  thread_.join();
}

void KeepAlive::ask() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait_for(lock, kBetweenSigns, [this] { return isDone_ || isGivenUp_; });
    if (isGivenUp_) return;
    const bool isDone = isDone_;
    lock.unlock();
    try {
      if (group_->agree(isDone)) return;
    } catch (const std::exception&) {
      failure_ = std::current_exception();
      return;
    }
    lock.lock();
  }
}

}  // namespace core
