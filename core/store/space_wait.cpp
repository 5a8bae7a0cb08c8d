// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/space_wait.h"

#include <condition_variable>
#include <mutex>

namespace core {

bool SpaceWait::holds(const Message& why) const {
  if (stopping.stop_requested()) return false;
  tell(why);
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stopping, pause, [] { return false; });
  return true;  // Once more even after a stop: there may be room now, and the last epoch would be kept.
}

}  // namespace core
