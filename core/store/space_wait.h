// SPDX-License-Identifier: GPL-3.0-or-later
// How a run bears a full disk: it says why it waits and tries again now and then, until there is room or somebody stops it.
#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

#include "core/base/message.h"

namespace core {

struct SpaceWait {
  std::stop_token stopping;
  std::function<void(const Message& why)> tell;  // Before each pause, on the thread that waits.
  std::chrono::milliseconds pause{2000};         // Between two tries.

  // Waits for one pause, or until somebody stops the run; answers whether to try again.
  [[nodiscard]] bool holds(const Message& why) const;
};

}  // namespace core
