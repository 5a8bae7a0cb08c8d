// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of a run in progress, besides pausing and stopping.
#pragma once

#include <functional>
#include <optional>
#include <variant>

#include "core/base/image.h"
#include "core/run/train_event.h"

namespace core {

// A change to a run in progress. What is unset stays.
struct LiveChange {
  std::optional<double> learningRate{};  // The base rate from the next step on; schedules go on from it.
  std::optional<int> epochs{};           // The run's new end; not before the epoch in hand.
  std::optional<int> patience{};         // 0 never stops early.
};

// What the model as it is now makes of a picture that already has the run's size and colours. The answer comes on the
// training thread, after the batch in hand; without a value where the run ends before.
struct TryImage {
  Image picture;
  std::function<void(std::optional<ProbeOutput>)> answer;
};

using TrainingRequest = std::variant<LiveChange, TryImage>;

}  // namespace core
