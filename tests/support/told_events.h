// SPDX-License-Identifier: GPL-3.0-or-later
// What a training has told, by kind.
#pragma once

#include <variant>
#include <vector>

#include "core/run/train_event.h"

namespace testing {

using Events = std::vector<core::TrainEvent>;

// Those of one kind, in their order.
template <class Event>
[[nodiscard]] std::vector<Event> every(const Events& events) {
  std::vector<Event> found;
  for (const core::TrainEvent& event : events) {
    if (const auto* const held = std::get_if<Event>(&event)) found.push_back(*held);
  }
  return found;
}

}  // namespace testing
