// SPDX-License-Identifier: GPL-3.0-or-later
// Events as text and back: what "train --json" prints, run folders and stores keep, and other programs send.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/run/train_event.h"

namespace core {

// "run-started", "epoch-done", ...: the value of "event" in its text.
[[nodiscard]] std::string_view eventName(const TrainEvent& event);

// One JSON object on one line: {"event": "epoch-done", "epoch": 3, "val_loss": ...}. Without pictures and weights. NaN
// and Inf become null; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string eventJson(const TrainEvent& event);

// Reads what eventJson writes; null is NaN again, and pictures and weights are null pointers. Settings that the text does
// not name have their defaults. None where the text is no such event, whatever it is instead.
[[nodiscard]] std::optional<TrainEvent> eventFromJson(std::string_view text);

}  // namespace core
