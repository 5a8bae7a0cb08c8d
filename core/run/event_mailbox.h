// SPDX-License-Identifier: GPL-3.0-or-later
// Carries events from the thread that trains to the one that shows: posted one at a time, taken in bulk.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "core/run/train_event.h"

namespace core {

class EventMailbox {
 public:
  // Keeps the event; of weights only the fact that they are saved. From any thread.
  void post(TrainEvent event);
  // All that came since, in order.
  [[nodiscard]] std::vector<TrainEvent> takeAll();

 private:
  std::mutex mutex_;
  std::vector<TrainEvent> events_;
};

}  // namespace core
