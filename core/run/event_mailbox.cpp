// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/event_mailbox.h"

#include <utility>

namespace core {

void EventMailbox::post(TrainEvent event) {
  if (auto* const ready = std::get_if<WeightsReady>(&event)) ready->weights = nullptr;  // Valid during the call alone.
  const std::lock_guard lock(mutex_);
  events_.push_back(std::move(event));
}

std::vector<TrainEvent> EventMailbox::takeAll() {
  const std::lock_guard lock(mutex_);
  return std::exchange(events_, {});
}

}  // namespace core
